// Sites that are really built: a valid one, and some with mistakes, which must really fail.
import { cpSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SUB_PATH } from '../sub-path.ts';
import { type Build, built, saidOf } from './site.ts';

/** The report an author reads with these lines, without the blank lines between files. */
function report(...lines: readonly string[]): string {
  const problems = lines.filter((line) => !line.startsWith('  '));
  const files = new Set(problems.map((line) => line.split(':')[0]));
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return [
    `The content has ${count(problems.length, 'problem')} in ${count(files.size, 'file')}; nothing was built.`,
    ...lines.map((line) => `  ${line}`),
  ].join('\n');
}

/** Each mistake, and the lines it is reported in. */
const mistakes = {
  'second-regulators-pair': [
    'content/value-pairs/agencies.mdx:2:1: title: the group "Regulators" already has its pair in content/value-pairs/regulators.mdx - merge the two files',
  ],
  'near-duplicate-statement': [
    'content/value-pairs/providers.mdx:24:5: statement providers/gives/2, text: says nearly the same as providers/gives/1 in content/value-pairs/providers.mdx - merge the two or say what differs',
  ],
  'one-sided-pair': [
    'content/value-pairs/providers.mdx:15:1: gives: is one-sided - say what the group gives',
  ],
  'broken-reference': [
    'content/tracks/community-building.mdx:13:11: feeds, entry 1, to: "use-case-planning" is not in content/tracks - did you mean "use-cases-planning"?',
  ],
  'duplicate-statement-id': [
    'content/value-pairs/providers.mdx:23:5: statement providers/gives/1, id: "providers/gives/1" is already in content/value-pairs/providers.mdx - give every statement an id of its own',
  ],
  'duplicate-item-id': [
    'content/checklists/t1.yaml:16:5: item t1/value-pairs, id: "t1/value-pairs" is already in content/checklists/t1.yaml - give every item an id of its own',
  ],
  'unknown-field-in-record': [
    'content/roles/clinical-lead.yaml:5:1: salary: is not a known field - write one of example, asOf',
  ],
  'unknown-field-in-page': [
    'content/guide/value/index.md:4:1: author: is not a known field - write one of editUrl, head, tableOfContents, template, hero, lastUpdated, prev, next, sidebar, banner, pagefind, draft, asOf, reviewed, doNext',
  ],
  'misspelt-folder': [
    'content/glosary/hl7.yaml: folder: "glosary" is not a collection - did you mean "glossary"?',
  ],
  'two-pages-at-one-address': [
    'content/guide/value/index.md: file: has the address /value/, as content/guide/value.md has - merge the two files or rename one',
  ],
  'claim-without-source': [
    'content/glossary/hl7.yaml:3:1: sources: is a claim without source - name at least one record of content/sources',
    'content/guide/value/index.md:2:1: sources: is missing: a claim without source - list the sources of the page',
  ],
  'missing-as-of': [
    'content/governance-tiers/hl7.mdx:2:1: asOf: is missing - the text has a year, an amount or a percentage: say when its facts were true',
    'content/guide/sources/unknown.md:2:1: asOf: is missing - the page has a year, an amount or a percentage: say when its facts were true',
  ],
  'unreachable-tier': [
    'content/governance-tiers/board.mdx:12:1: exchangesWith: nobody can reach this body - name a partner that leads to the highest tier, and name this body there',
    'content/governance-tiers/council.mdx:12:1: exchangesWith: nobody can reach this body - name a partner that leads to the highest tier, and name this body there',
  ],
  'checklist-link-to-missing-page': [
    'content/checklists/readiness.yaml:8:5: item r/lead, link: "/champion/#commit-to-lead" is not a page of this site - did you mean "/champions/"?',
  ],
  'broken-link': [
    'content/guide/value/index.md:7:22: text: "/value/both-ways/" is not a page of this site - correct the address or add the page',
    'content/value-pairs/providers.mdx:26:26: text: "/people/" is not a page of this site - correct the address or add the page',
  ],
  'wrong-ending': [
    'content/glossary/hl7.yml: file: is not read - name it <id>.yaml, the id in lower-case letters, digits and hyphens',
    'content/guide/value/example.markdown: file: is not a page - use a name that ends in .md or .mdx',
  ],
  'unreadable-record': [
    'content/glossary/hl7.yaml:1:11: term: opens a bracket that is never closed - put ] at the end',
    '  now      term: [HL7',
    '  right    term: [HL7]',
  ],
  'unreadable-page': [
    'content/guide/value/example.md:2:16: title: opens a bracket that is never closed - put ] at the end',
    '  now      title: [Example',
    '  right    title: [Example]',
  ],
} as const satisfies Record<string, readonly string[]>;

/** Seen only once the pages are built. */
const brokenAnchor = [
  '/start/readiness/: link: "/champions/#lead" names no place on that page - correct the part behind # or add the heading',
  'content/guide/value/index.md:7:22: link: "/champions/#commit" names no place on that page - correct the part behind # or add the heading',
];

const EMPTY = 'content/resources/: folder: holds no record - add at least one .yaml file';

/** Mistakes in different files, so that one site can have them all. */
const together: readonly (readonly (keyof typeof mistakes)[])[] = [
  [
    'second-regulators-pair',
    'one-sided-pair',
    'broken-reference',
    'duplicate-item-id',
    'unknown-field-in-record',
    'misspelt-folder',
    'claim-without-source',
    'missing-as-of',
    'unreachable-tier',
    'checklist-link-to-missing-page',
    'wrong-ending',
    'unreadable-page',
  ],
  ['near-duplicate-statement', 'unreadable-record', 'two-pages-at-one-address', 'unknown-field-in-page'],
];

/** Pages that are read in more than one site. */
const READ = [
  'index.html',
  'champions/index.html',
  'glossary/index.html',
  'governance/charter/index.html',
  'governance/steering/index.html',
  'value/regulators/index.html',
  'tracks/community-building/checklist/index.html',
];
const PAGES = 60;

type Texts = Readonly<Record<string, string>>;
const pagesOf = (read: Build['read']): Texts => Object.fromEntries(READ.map((page) => [page, read(page)]));
/** All that is built of the code alone. */
const codeOf = ({ dist, read }: Build): Texts =>
  Object.fromEntries(
    globSync('{_astro/**/*.{js,css,svg},schema/**/*.json,manifest.webmanifest}', { cwd: dist })
      .toSorted()
      .map((file) => [file, read(file)]),
  );

let valid: Promise<Pick<Build, 'code' | 'report' | 'output'> & { pages: Texts; ofCode: Texts }> | undefined;
/** The site with nothing put over it, built once, under a sub-path. */
const validSite = () =>
  (valid ??= built('valid', { base: SUB_PATH }, (build) => {
    const { code, report, output, dist, read } = build;
    // In a whole run, for the tests of the browser, which would build it again.
    const shared = process.env['GROUNDWORK_SMALL_SITE'];
    if (code === 0 && shared !== undefined) cpSync(dist, shared, { recursive: true });
    return { code, report, output, pages: code === 0 ? pagesOf(read) : {}, ofCode: codeOf(build) };
  }));

describe('a site with content', () => {
  test.concurrent('that is right is built', async ({ expect }) => {
    const { code, report, output, pages } = await validSite();
    expect(report).toBe('');
    expect(code, output).toBe(0);
    expect(pages['value/regulators/index.html']).toContain('An agency gets a standard that fits its rules.');
    expect(pages['champions/index.html']).toContain('id="commit-to-lead"');
  });

  test.concurrent('that has a broken-anchor is not, once its pages are there', async ({ expect }) => {
    await built('broken-anchor', { mistakes: ['broken-anchor'] }, ({ code, report: said, output }) => {
      expect(said || output).toBe(report(...brokenAnchor));
      expect(code).toBe(1);
    });
  });

  test.concurrent.for(together)(
    'that has %s and more is not, and is told all at once',
    async (names, { expect }) => {
      const [name = ''] = names;
      const recipe = { mistakes: names, without: ['content/resources'] };
      await built(`${name}-and-more`, recipe, ({ code, report: said, output }) => {
        const expected = [...names.flatMap((one): readonly string[] => mistakes[one]), EMPTY];
        expect((said || output).split('\n').slice(1).sort()).toEqual(
          expected.map((line) => `  ${line}`).sort(),
        );
        expect(said.split('\n')[0]).toBe(report(...expected).split('\n')[0]);
        expect(code).toBe(1);
      });
    },
  );
});

// What the builds above say together, each by itself: found by the same check.
describe('content', () => {
  test.each(Object.entries(mistakes))('that has a %s is told so', (name, problems) => {
    expect(saidOf({ mistakes: [name] })).toBe(report(...problems));
  });

  test('that has an empty collection is told so', () => {
    expect(saidOf({ without: ['content/resources'] })).toBe(report(EMPTY));
  });

  test('that is right has nothing to be told', () => {
    expect(saidOf({})).toBe('');
  });
});

describe('more pages in another section', () => {
  /** Adds pages to a section in which, and beside which on the reading path, none of those read here is. */
  function addPages(folder: string): void {
    const section = join(folder, 'content/guide/start');
    mkdirSync(section, { recursive: true });
    for (let i = 1; i <= PAGES; i++) {
      const head = `title: Step ${i}\ndescription: About step ${i}.\nsources: [s1]\nsidebar:\n  order: ${i + 2}`;
      writeFileSync(join(section, `step-${i}.md`), `---\n${head}\n---\n\nTake step ${i}.\n`);
    }
  }

  test('change nothing: neither a sidebar grows, nor does a second build write other scripts', async () => {
    const { pages, ofCode } = await validSite();
    await built('many-pages', { base: SUB_PATH, add: addPages }, (build) => {
      const { code, output, read } = build;
      expect(code, output).toBe(0);
      expect(Object.keys(ofCode).length).toBeGreaterThan(40);
      expect(codeOf(build)).toEqual(ofCode);
      expect(read(`start/step-${PAGES}/index.html`)).toContain(`Step ${PAGES}`);
      const bytes = (page: string): number => Buffer.byteLength(page);
      const many = pagesOf(read);
      expect(Object.values(many).map(bytes)).toEqual(Object.values(pages).map(bytes));
      expect(many).toEqual(pages);
    });
  });
});
