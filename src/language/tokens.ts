/** The words of a text: in lower case, without accents, punctuation and possessive ’s. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(/['’]/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words without meaning for a search. */
export const fillerWords: ReadonlySet<string> = new Set(
  `a about above across after again all also am an and any anybody anyone anything are as at be because become been
  before being between both but by can cannot could did do does doing done dont each either else ever every for
  from give had has have having he her here hers him his how i if im in into is it its itself just let lets like
  look looking make makes many may maybe me might more most much my no nor not now of often on once
  one only or our ours out over please put really shall she should show side so some somebody
  someone something statement statements word words wording such toward towards several various different project projects initiative initiatives tell than that the their theirs them then there these they thing things this those
  through to too under until up upon us very via was way ways we well were what whatever when where whether which
  while who whom whose why will with within without would yes you your yours pre re etc vs find finding search part take takes taking join joining joins participate participating
  participation bother involve involved engage`.split(/\s+/),
);

/** Whether a word has no meaning for a search. */
export const isFiller = (word: string): boolean => fillerWords.has(word);
