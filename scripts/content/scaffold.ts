// New records that build at once: every text to write is marked TODO, everything else is filled in.
import { parse } from 'yaml';
import { buildCatalog, type Catalog } from '../../src/catalog/catalog.ts';
import { navigationOf } from '../../src/catalog/navigation.ts';
import type { LoadedPage, Records } from '../../src/catalog/records.ts';
import { meant } from '../../src/catalog/problems/advice.ts';
import { policyGroups, policyStatuses } from '../../src/schemas/policy-rule.ts';
import { resourceSchema } from '../../src/schemas/resource.ts';
import { themes } from '../../src/schemas/value-pair.ts';
import { publicIds, type IdLock } from './id-lock.ts';

/** A file to write, an entry to paste into a file that is there, or why neither can be. */
export type Scaffold =
  | { readonly is: 'file'; readonly file: string; readonly text: string }
  | { readonly is: 'entry'; readonly file: string; readonly where: string; readonly text: string }
  | { readonly is: 'refused'; readonly why: string };

interface Context {
  readonly id: string;
  readonly title: string;
  readonly records: Records;
  readonly catalog: Catalog;
  /** Ids of this kind that there are or ever were. */
  readonly taken: ReadonlySet<string>;
  /** A source to begin with. */
  readonly source: string;
  /** Month in which the file is made: `2026-11`. */
  readonly month: string;
}

interface KindOfRecord {
  /** What comes after the kind, in the usage text. */
  readonly example: string;
  readonly what: string;
  /** Its kind in the lock file. */
  readonly locked: string;
  readonly form: RegExp;
  /** The form in words. */
  readonly formSaid: string;
  readonly make: (context: Context) => Scaffold;
}

const refused = (why: string): Scaffold => ({ is: 'refused', why });
const next = (numbers: readonly number[]): number => Math.max(0, ...numbers) + 1;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const kebabSaid = 'small letters, digits and single hyphens, such as delphi-method';

/** `delphi-method` as a title, in quotes where YAML would take it for something else than text. */
function titleOf(id: string): string {
  const words = (id.split('/').at(-1) ?? id).replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return parse(title) === title ? title : `'${title}'`;
}

const cite = ({ source }: Context): string => `sources: [${source}] # TODO the sources that say so`;

/** The mark behind a value that is one of a few words. */
const oneOf = (words: readonly string[]): string => `# TODO one of ${words.join(', ')}`;

const named = (id: string): string => `id: ${id} # TODO a name that says what it is about; it is for ever`;

/** A record in a file of its own: `lines` are its fields. */
const record =
  (folder: string, lines: (context: Context) => readonly string[], prose?: string) =>
  (context: Context): Scaffold => {
    const fields = lines(context).join('\n');
    return prose === undefined
      ? { is: 'file', file: `content/${folder}/${context.id}.yaml`, text: `${fields}\n` }
      : {
          is: 'file',
          file: `content/${folder}/${context.id}.mdx`,
          text: `---\n${fields}\n---\n\n${prose}\n`,
        };
  };

function page(context: Context): Scaffold {
  const { id, title, records, catalog } = context;
  const url = `/${id}/`;
  const file = `content/guide/${id}.md`;
  const listed = (all: Catalog): boolean =>
    navigationOf(all).some(({ pages }) => pages.some((entry) => entry.url === url));
  if (listed(catalog)) return refused(`The page ${url} is there already.`);
  const data = { title: id, description: id, flaws: [], sidebar: {} } as unknown as LoadedPage['data'];
  const guide = [...records.guide, { id, file, data, body: '' }];
  if (!listed(buildCatalog({ ...records, guide }))) {
    return refused(
      `No menu would list ${url}. Put the page into a folder that is there: start, a track (tracks/adoption-value), governance, value, case-studies, sources or contribute.`,
    );
  }
  const folder = url.replace(/[^/]+\/$/, '');
  const siblings = catalog.pages.filter((other) => other.url.replace(/[^/]+\/$/, '') === folder);
  const order = next(siblings.map((other) => other.order).filter((value) => value < Number.MAX_SAFE_INTEGER));
  const fields = [
    `title: ${title}`,
    'description: TODO One sentence for search engines, at most 160 characters.',
    `sidebar:\n  order: ${order}`,
    cite(context),
  ];
  const prose =
    'TODO What a reader learns here, in two sentences.\n\n## TODO A first heading\n\nTODO The text.';
  return { is: 'file', file, text: `---\n${fields.join('\n')}\n---\n\n${prose}\n` };
}

function statement(context: Context): Scaffold {
  const [group = '', direction = ''] = context.id.split('/');
  const pair = context.catalog.valuePairs.find(({ id }) => id === group);
  if (!pair) {
    const groups = context.catalog.valuePairs.map(({ id }) => id);
    const near = meant(group, groups);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    return refused(`There is no group "${group}".${hint} The groups are ${groups.join(', ')}.`);
  }
  const prefix = `${group}/${direction}/`;
  const numbers = [...context.taken]
    .filter((id) => id.startsWith(prefix))
    .map((id) => Number(id.slice(prefix.length)));
  const text = [
    `  - id: ${prefix}${next(numbers)}`,
    '    text: TODO One or two sentences of your own.',
    '    inShort: TODO three to five words',
    '    address: TODO The same, said to the group as “you”, which offers or asks for something.',
    `    theme: care ${oneOf(themes)}`,
    '    keywords: [] # TODO everyday words a searcher would type',
    `    ${cite(context)}`,
  ];
  return {
    is: 'entry',
    file: pair.file,
    where: `at the end of the list under "${direction}:"`,
    text: text.join('\n'),
  };
}

function checklistItem(context: Context): Scaffold {
  const [prefix = ''] = context.id.split('/');
  const list = context.catalog.checklists.find(({ items }) => items[0]?.id.startsWith(`${prefix}/`));
  if (!list) {
    const prefixes = context.catalog.checklists.map(({ items }) => items[0]?.id.split('/')[0] ?? '');
    return refused(`No list has items that begin with "${prefix}/". They begin with ${prefixes.join(', ')}.`);
  }
  const section = list.sections[0];
  const text = [
    `  - id: ${context.id}`,
    '    text: TODO A statement that is true once the item is done.',
    '    why: TODO Why it matters, in one sentence.',
    ...(section ? [`    section: ${section.id} ${oneOf(list.sections.map(({ id }) => id))}`] : []),
    "    since: '1.1' # TODO the version of the content it first appears in",
    `    ${cite(context)}`,
  ];
  return {
    is: 'entry',
    file: list.file,
    where: 'under "items:", where a reader should meet it',
    text: text.join('\n'),
  };
}

/** The kinds that `npm run new` knows. */
export const kindsToMake: Readonly<Record<string, KindOfRecord>> = {
  term: {
    example: 'delphi-method',
    what: 'a term of the glossary',
    locked: 'glossary',
    form: kebab,
    formSaid: kebabSaid,
    make: record('glossary', (context) => [
      `term: ${context.title} # TODO as it is written, capitals included`,
      'definition: TODO One plain sentence, at most 220 characters.',
      'aliases: []',
      'see: []',
      cite(context),
    ]),
  },
  source: {
    example: 's300',
    what: 'a source of facts',
    locked: 'sources',
    form: /^s[1-9]\d*$/,
    formSaid: 's and a number',
    make: record('sources', () => [
      'title: TODO Title of the source',
      'publisher: TODO Who published it',
      'kind: website # TODO playbook, picture, template, guide, paper, news, policy, forum or website',
      'links: [] # TODO one entry { label, url } for each address',
      'supports: TODO What it supports here, in one sentence.',
      'standing: reported # TODO first-hand, reported or weak',
    ]),
  },
  resource: {
    example: 'registry-handbook',
    what: 'a link worth following',
    locked: 'resources',
    form: kebab,
    formSaid: kebabSaid,
    make: record('resources', (context) => [
      `title: ${context.title}`,
      'link: https://example.org/ # TODO the address',
      'summary: TODO What it is good for, in one sentence.',
      `kind: guide ${oneOf(resourceSchema.shape.kind.options)}`,
      `tracks: [${context.catalog.tracks[0]?.id ?? ''}] # TODO the tracks it helps: ${context.catalog.tracks.map(({ id }) => id).join(', ')}`,
      'readers: [technical] # TODO leadership, clinical, technical, vendors or patients',
      cite(context),
    ]),
  },
  'policy-rule': {
    example: 'imaging-rule',
    what: 'a rule, list or program of the policy page',
    locked: 'policy-rules',
    form: kebab,
    formSaid: kebabSaid,
    make: record('policy-rules', (context) => [
      `title: ${context.title}`,
      'summary: TODO What it is, in a few words.',
      `order: ${next(context.catalog.policyRules.filter(({ group }) => group === 'data').map(({ order }) => order))}`,
      `group: data ${oneOf(Object.keys(policyGroups))}`,
      'issuer: TODO Who issued it',
      `status: proposed ${oneOf(Object.keys(policyStatuses))}`,
      'state: TODO The status in full, with its dates.',
      'effect: TODO What it changes for a specialty.',
      'action: TODO What a specialty can do about it.',
      cite(context),
      `asOf: ${context.month} # TODO date of the newest text that you read`,
      `checked: ${context.month}-01 # TODO the day on which you looked`,
    ]),
  },
  page: {
    example: 'tracks/adoption-value/registries',
    what: 'a page of running text; the id is its address',
    locked: 'pages',
    form: /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)+$/,
    formSaid: 'its address without the slashes at the ends, such as tracks/adoption-value/registries',
    make: page,
  },
  role: {
    example: 'data-steward',
    what: 'a role of a use case team',
    locked: 'roles',
    form: kebab,
    formSaid: kebabSaid,
    make: record('roles', (context) => [
      `order: ${next(context.catalog.roles.map(({ order }) => order))}`,
      `title: ${context.title}`,
      'does: TODO What the person does, in one or two sentences.',
      `skills:\n  - ${named('first-skill')}\n    text: TODO A skill`,
      cite(context),
    ]),
  },
  'charter-topic': {
    example: 'open-calls',
    what: 'a matter that a charter must settle',
    locked: 'charter-topics',
    form: kebab,
    formSaid: kebabSaid,
    make: record('charter-topics', (context) => [
      `order: ${next(context.catalog.charterTopics.map(({ order }) => order))}`,
      `title: ${context.title}`,
      'question: TODO The question the charter answers?',
      'why: TODO Why it must be settled, and what goes wrong otherwise.',
      `options:\n  - ${named('first-option')}\n    label: TODO A way others have chosen\n    text: TODO How they settled it.\n    clause: TODO The same as a sentence of a charter.\n    ${cite(context)}`,
      'origin: added',
      cite(context),
    ]),
  },
  'case-study': {
    example: 'eye-care',
    what: 'an initiative as an example',
    locked: 'case-studies',
    form: /^[a-z]+(-[a-z]+)*$/,
    formSaid: 'small letters and single hyphens, such as eye-care',
    make: record(
      'case-studies',
      (context) => {
        const track = context.catalog.tracks[0]?.id ?? '';
        const told = (...lines: string[]): string => `\n  - ${[...lines, cite(context)].join('\n    ')}`;
        return [
          `title: ${context.title}`,
          `order: ${next(context.catalog.caseStudies.map(({ order }) => order))}`,
          'summary: TODO One sentence for cards, at most 160 characters.',
          `facts: # TODO leave out howLong, money or result where nothing is known${(
            [
              ['who', 'Who did it.'],
              ['howLong', 'From when to when.'],
              ['money', 'Who paid, and how much.'],
              ['result', 'What came of it.'],
              ['copy', 'What others can copy.'],
            ] as const
          )
            .map(([name, text]) => `\n  ${name}:\n    text: TODO ${text}\n    ${cite(context)}`)
            .join('')}`,
          'situation: TODO What was wrong or wanted before.',
          `who:${told('name: TODO An organization', 'part: TODO Its part.')}`,
          `timeline:${told('when: TODO When', 'event: TODO What happened.')}`,
          `worked:${told('text: TODO What worked.')}`,
          `didNotWork:${told('text: TODO What did not.')}`,
          'numbers: [] # TODO figures with value, of, asOf, caveat and sources',
          `lessons:${told(
            named(`${context.id}/first-lesson`),
            'text: TODO What others can learn.',
            `track: ${track} ${oneOf(context.catalog.tracks.map(({ id }) => id))}`,
            `page: /tracks/${track}/ # TODO the page that shows it`,
          )}`,
          cite(context),
          `asOf: ${context.month} # TODO when its facts were true`,
        ];
      },
      'TODO The story in running text.',
    ),
  },
  specialty: {
    example: 'sports-medicine',
    what: 'a specialty, with what already exists for it',
    locked: 'specialties',
    form: kebab,
    formSaid: kebabSaid,
    make: record('specialties', (context) => [
      `title: ${context.title}`,
      'alsoCalled: [] # TODO everyday words a searcher would type',
      `registries: # TODO lists may also be workGroups, guides, ihe, imaging, accelerators and other; leave out what nobody found\n  - name: TODO A registry\n    ${cite(context)}`,
      cite(context),
      `asOf: ${context.month} # TODO when the lists were read`,
    ]),
  },
  change: {
    example: '2027-03-01-new-fees',
    what: 'a note on what changed',
    locked: 'changes',
    form: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])-[a-z0-9]+(-[a-z0-9]+)*$/,
    formSaid: 'the day and a name, such as 2027-03-01-new-fees',
    make: record('changes', ({ id }) => [
      `date: ${id.slice(0, 10)}`,
      `title: ${titleOf(id.slice(11))}`,
      'forReaders:\n  - TODO What is new, corrected or gone, one sentence each.',
      'forSavedWork: TODO What it means for work saved in a browser, in one sentence.',
    ]),
  },
  statement: {
    example: 'patients/gives',
    what: 'a value statement, to paste into its pair; the next number is chosen',
    locked: 'value-statements',
    form: /^[a-z-]+\/(receives|gives)$/,
    formSaid: 'the group and the direction, such as patients/gives',
    make: statement,
  },
  'checklist-item': {
    example: 't5/registry-asked',
    what: 'an item, to paste into its list',
    locked: 'checklist-items',
    form: /^[a-z0-9]+\/[a-z0-9]+(-[a-z0-9]+)*$/,
    formSaid: '<list>/<name>, such as t5/registry-asked',
    make: checklistItem,
  },
};

/** How to use it, with an example for each kind. */
export const usage = [
  'npm run new -- <kind> <id>   makes a record that builds; you replace each TODO in it.',
  '',
  ...Object.entries(kindsToMake).map(
    ([kind, { example, what }]) => `  ${`${kind} ${example}`.padEnd(40)} ${what}`,
  ),
  '',
  'Tracks, champion criteria, governance bodies, value pairs, checklists and stage gates are fixed sets:',
  'much else refers to them. Open an issue before you add one, then copy a neighbor in its folder.',
].join('\n');

/** What to write for a new record, or why it cannot be made. */
export function scaffold(
  kind: string,
  id: string,
  { records, lock, month }: { records: Records; lock: IdLock; month: string },
): Scaffold {
  const make = Object.hasOwn(kindsToMake, kind) ? kindsToMake[kind] : undefined;
  if (!make) {
    const near = meant(kind, Object.keys(kindsToMake));
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    return refused(`"${kind}" is not a kind that can be made.${hint}\n\n${usage}`);
  }
  const catalog = buildCatalog(records);
  const taken = new Set([...(publicIds(catalog)[make.locked] ?? []), ...(lock.ids[make.locked] ?? [])]);
  const number = next([...taken].map((used) => Number(/^s(\d+)/.exec(used)?.[1] ?? 0)));
  const hint = kind === 'source' ? `; the next one is s${number}` : '';
  if (!make.form.test(id)) return refused(`"${id}" is not an id for this - write ${make.formSaid}${hint}.`);
  if (kind === 'source' && Number(id.slice(1)) < number) {
    return refused(`Numbers below s${number} are used or were skipped for good - write s${number}.`);
  }
  if (taken.has(kind === 'page' ? `/${id}/` : id)) {
    return refused(`"${id}" is or was in use, and ids are for ever - choose another${hint}.`);
  }
  const source = catalog.sources[0]?.id ?? 's1';
  return make.make({ id, title: titleOf(id), records, catalog, taken, source, month });
}
