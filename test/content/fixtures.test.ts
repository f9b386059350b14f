// Sites that are really built: a valid one, and one for each kind of mistake, which must really fail.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { built, type Recipe } from './site.ts';

/** The report an author reads for these problems. */
const report = (...problems: string[]): string =>
  [
    `The content has ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}; nothing was built.`,
    ...problems.map((problem) => `  ${problem}`),
  ].join('\n');

const noSource = 'is a claim without source - name at least one record of content/sources';
const unreachable =
  'nobody can reach this body - name a partner that leads to the highest tier, and name this body there';
const noPage = 'is not a page of this site - correct the address or add the page';
const noPlace = 'names no place on that page - correct the part behind # or add the heading';

/** Each mistake, and the problems it is reported as. */
const mistakes = {
  'second-regulators-pair': [
    'content/value-pairs/agencies.mdx: title: the group "Regulators" already has its pair in content/value-pairs/regulators.mdx - merge the two files',
  ],
  'near-duplicate-statement': [
    'content/value-pairs/providers.mdx: gives.1.text: says nearly the same as providers/gives/1 in content/value-pairs/providers.mdx - merge the two or say what differs',
  ],
  'one-sided-pair': ['content/value-pairs/providers.mdx: gives: is one-sided - say what the group gives'],
  'broken-reference': [
    'content/tracks/community-building.mdx: feeds.0.to: "use-case-planning" is not in content/tracks - correct the id or add the record',
  ],
  'duplicate-statement-id': [
    'content/value-pairs/providers.mdx: gives.1.id: "providers/gives/1" is already in content/value-pairs/providers.mdx - give every statement an id of its own',
  ],
  'duplicate-item-id': [
    'content/checklists/t1.yaml: items.1.id: "t1/value-pairs" is already in content/checklists/t1.yaml - give every item an id of its own',
  ],
  'unknown-field-in-record': [
    'content/roles/clinical-lead.yaml: salary: is not a known field - remove it or correct its spelling',
  ],
  'unknown-field-in-page': [
    'content/guide/value/index.md: author: is not a known field - remove it or correct its spelling',
  ],
  'misspelt-folder': [
    'content/glosary/hl7.yaml: folder: "glosary" is not a collection - use one of guide, tracks, champion-criteria, governance-tiers, value-pairs, search-queries, checklists, charter-topics, charter-headings, stage-gates, roles, case-studies, resources, policy-rules, pictures, glossary, sources, changes, specialties',
  ],
  'two-pages-at-one-address': [
    'content/guide/value/index.md: file: has the address /value/, as content/guide/value.md has - merge the two files or rename one',
  ],
  'claim-without-source': [
    'content/glossary/hl7.yaml: sources: ' + noSource,
    'content/guide/value/index.md: sources: is missing: a claim without source - list the sources of the page',
  ],
  'missing-as-of': [
    'content/governance-tiers/hl7.mdx: asOf: is missing - the text has a year, an amount or a percentage: say when its facts were true',
    'content/guide/sources/unknown.md: asOf: is missing - the page has a year, an amount or a percentage: say when its facts were true',
  ],
  'unreachable-tier': [
    `content/governance-tiers/board.mdx: exchangesWith: ${unreachable}`,
    `content/governance-tiers/council.mdx: exchangesWith: ${unreachable}`,
  ],
  'checklist-link-to-missing-page': [
    `content/checklists/readiness.yaml: items.0.link: "/champion/#commit-to-lead" ${noPage}`,
  ],
  'broken-link': [
    `/value/providers/: link: "/people/" ${noPage}`,
    `content/guide/value/index.md: link: "/value/both-ways/" ${noPage}`,
  ],
  'broken-anchor': [
    `/start/readiness/: link: "/champions/#lead" ${noPlace}`,
    `content/guide/value/index.md: link: "/champions/#commit" ${noPlace}`,
  ],
  'wrong-ending': [
    'content/glossary/hl7.yml: file: is not read - name it <id>.yaml, the id in lower-case letters, digits and hyphens',
    'content/guide/value/example.markdown: file: is not a page - use a name that ends in .md or .mdx',
  ],
} as const satisfies Record<string, readonly string[]>;

describe('a site with content', () => {
  test.concurrent('that is right is built', async ({ expect }) => {
    await built('valid', {}, ({ code, report, output, read }) => {
      expect(report).toBe('');
      expect(code, output).toBe(0);
      expect(read('value/regulators/index.html')).toContain('An agency gets a standard that fits its rules.');
      expect(read('champions/index.html')).toContain('id="commit-to-lead"');
    });
  });

  test.concurrent.for(Object.entries(mistakes))(
    'that has a %s is not',
    async ([name, problems], { expect }) => {
      await built(name, { mistakes: [name] }, ({ code, report: said, output }) => {
        expect(said || output).toBe(report(...problems));
        expect(code).toBe(1);
      });
    },
  );

  test.concurrent('that has an empty collection is not', async ({ expect }) => {
    await built('empty-collection', { without: ['content/resources'] }, ({ code, report: said, output }) => {
      expect(said || output).toBe(
        report('content/resources/: folder: holds no record - add at least one .yaml file'),
      );
      expect(code).toBe(1);
    });
  });

  test.concurrent('that has several mistakes is told all of them at once', async ({ expect }) => {
    const names = [
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
    ] as const;
    await built('several-mistakes', { mistakes: names }, ({ code, report: said, output }) => {
      const expected = names.flatMap((name): readonly string[] => mistakes[name]);
      expect((said || output).split('\n').slice(1).sort()).toEqual(
        expected.map((line) => `  ${line}`).sort(),
      );
      expect(said.split('\n')[0]).toBe(`The content has ${expected.length} problems; nothing was built.`);
      expect(code).toBe(1);
    });
  });

  // Astro itself stops at files it cannot parse, before the catalog sees any; it names file and line.
  test.concurrent.for([
    ['unreadable-record', 'content/glossary/hl7.yaml:2'],
    ['unreadable-page', 'content/guide/value/example.md:2'],
  ] as const)('that has an %s is not', async ([name, place], { expect }) => {
    await built(name, { mistakes: [name] }, ({ code, output }) => {
      expect(output).toContain(place);
      expect(code).toBe(1);
    });
  });
});

describe('the sidebar', () => {
  /** The pages of a site, none of them in the section of the added ones nor beside it on the reading path. */
  const elsewhere = [
    'index.html',
    'glossary/index.html',
    'governance/charter/index.html',
    'governance/steering/index.html',
    'value/regulators/index.html',
    'tracks/community-building/checklist/index.html',
  ];

  function withPages(count: number): Recipe {
    return {
      add: (folder) => {
        const section = join(folder, 'content/guide/start');
        mkdirSync(section, { recursive: true });
        for (let i = 1; i <= count; i++) {
          const name = `step-${String(i).padStart(3, '0')}`;
          const head = `title: Step ${i}\ndescription: About step ${i}.\nsources: [s1]\nsidebar:\n  order: ${i + 2}`;
          writeFileSync(join(section, `${name}.md`), `---\n${head}\n---\n\nTake step ${i}.\n`);
        }
      },
    };
  }

  test('does not grow with the pages of other sections', async () => {
    const [few, many] = await Promise.all(
      [10, 200].map((count) =>
        built(`pages-${count}`, withPages(count), ({ code, output, read }) => {
          expect(code, output).toBe(0);
          expect(read(`start/step-${String(count).padStart(3, '0')}/index.html`)).toContain(`Step ${count}`);
          return Object.fromEntries(elsewhere.map((page) => [page, read(page)]));
        }),
      ),
    );
    const bytes = (pages: Readonly<Record<string, string>> = {}): [string, number][] =>
      elsewhere.map((page) => [page, Buffer.byteLength(pages[page] ?? '')]);
    expect(bytes(many)).toEqual(bytes(few));
    expect(many).toEqual(few);
  });
});
