const britishToAmerican: readonly (readonly [RegExp, string])[] = [
  [/^programme/, 'program'],
  [/^practis/, 'practic'],
  [/our(?=$|s$|ed$|ing$|al$|able$|ful$|ist$|ite)/, 'or'],
  [/tre(s?)$/, 'ter$1'],
  [/tr(ed|ing)$/, 'ter$1'],
  [/ogue(s?)$/, 'og$1'],
  [/(?<=..)is(e|es|ed|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/ys(e|es|ed|er|ers|ing)$/, 'yz$1'],
  [/[ao]e/, 'e'],
  [/(?<=.)ll(?=$|s$|ed$|ing$|er$|ers$|ment$|ments$)/, 'l'],
  [/ence(s?)$/, 'ense$1'],
  [/gement(s?)$/, 'gment$1'],
];

/** One spelling for British and American: `organisation` is `organization`, `tumour` is `tumor`. */
export const oneSpelling = (word: string): string =>
  britishToAmerican.reduce((spelt, [british, american]) => spelt.replace(british, american), word);

/** `agencies` is `agency`, `doctors` is `doctor`, `process` stays. */
export function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies')) return word.replace(/ies$/, 'y');
  // Conferences, licenses, responses.
  if (word.endsWith('nses')) return word.slice(0, -1);
  return word.replace(/(?<=[sxz]|ch|sh)es$|(?<![sui])s$/, '');
}

/** A word without the regular endings of verbs and nouns: nearer to its written form than its stem. */
export const plainForm = (word: string): string => singular(word).replace(/(?<=.{3})(ing|ed|er|or|e)$/, '');

/** Endings, the longest first, each with the minimum number of letters that must precede it. */
const endings: readonly (readonly [RegExp, number])[] = [
  [/(ization|ational|iveness|ability|ibility|fulness)$/, 4],
  [/(ized|izing|izer|ated|ating|ically)$/, 4],
  [/(ations?|itions?|ements?|ators?|atory|ality|ivity)$/, 4],
  [/(ment|tion|sion|ness|ance|ense|able|ible|ally|ical|ship)$/, 4],
  [/(ing|ers?|ors?|ed|ly)$/, 3],
  [/(ive|ize|yze|ate|ion|ful|ial|ity|al|ic|cy)$/, 4],
  [/[ey]$/, 3],
];

/** Word families that endings do not show. */
const families: readonly string[] = [
  'decide decision',
  'advocate advocacy',
  'maintain maintenance',
  'choose chose chosen choice',
  'build built',
  'buy bought',
  'sell sold sale',
  'pay paid',
  'know knew known knowledge',
  'speak spoke spoken',
  'write wrote written',
  'lead led',
  'give gave given',
  'bring brought',
  'lend lent',
  'send sent',
  'spend spent',
  'teach taught',
  'hold held',
  'deny denial',
  'repeat repeated repeating',
  'keep kept',
  'tell told',
  'make made',
  'see saw seen',
  'get got gotten',
  'lose lost loss',
  'draw drew drawn',
  'run ran',
  'prove proven proof',
  'grow grew growth',
  'win won',
  'mean meant meaning',
  'comply compliance compliant',
  'analyze analysis analytics analyst',
  'simple simplify simplification',
  'easy ease',
  'require requirement',
  'safe safety safer',
  'deep depth',
  'long length',
  'strong strength strengthen',
  'agree agreement',
  'cheap cheaply',
  'quick quicken',
  'apply application',
  'authorize authorization auth',
  'preauthorization preauth',
  'specify specification',
  'certify certification',
  'adviser advisor advise advice advisory',
  'compete competition competitor competitive competitiveness',
];

/** Words that only look like forms of another: a customer is not custom, a payer does not pay for us. */
const alone = new Set([
  'customer',
  'payer',
  'provider',
  'member',
  'number',
  'paper',
  'order',
  'offer',
  'portal',
  'general',
  'experiment',
  'carry',
]);

function strip(word: string): string {
  let stem = singular(word).replace(/(?<=..)ied$/, 'y');
  if (alone.has(stem)) return stem;
  for (let pass = 0; pass < 3; pass += 1) {
    const found = endings.find(
      ([ending, left]) => stem.replace(ending, '').length >= left && ending.test(stem),
    );
    if (!found) break;
    stem = stem.replace(found[0], '');
  }
  return stem
    .replace(/(.)\1$/, '$1')
    .replace(/(?<=[cp])t$/, '')
    .replace(/(?<=.{5})at$/, '');
}

const familyOf = new Map(
  families.flatMap((family) => {
    const stems = family.split(' ').map((word) => strip(oneSpelling(word)));
    return stems.map((stem) => [stem, stems[0] ?? stem] as const);
  }),
);

const stems = new Map<string, string>();

/** What the forms of a word have in common: `reduce`, `reducing` and `reduction` have `reduc`. Not a word itself. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stripped = strip(oneSpelling(word));
  const stem = familyOf.get(stripped) ?? stripped;
  // Every typed letter adds an entry, so the cache is cleared now and then.
  if (stems.size > 5000) stems.clear();
  stems.set(word, stem);
  return stem;
}
