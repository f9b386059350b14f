// What the content itself promises, whatever the code makes of it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Kind, RecordTypes } from '../../src/catalog/records.ts';
import { themes } from '../../src/schemas/value-pair.ts';
import { MEASURES } from '../../src/schemas/workbook-tool.ts';
import { filesOf, root } from './content.ts';

/** The records of a kind; the build, not this file, checks that they fit their schema. */
const recordsOf = <K extends Kind>(kind: K): (RecordTypes[K] & { id: string })[] =>
  filesOf(kind).map(({ id, fields }) => ({ ...(fields as RecordTypes[K]), id }));
const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id).sort();
const named = (list: string, names: string): string[] => names.split(' ').map((name) => `${list}/${name}`);

describe('the five tracks', () => {
  test.each(
    recordsOf('tracks')
      .sort((a, b) => a.number - b.number)
      .map(({ number, id }) => [number, id] as const),
  )('%i: %s has its checklist', (_number, id) => {
    expect(recordsOf('checklists').filter(({ track }) => track === id)).toHaveLength(1);
  });

  test('in their order', () => {
    const tracks = recordsOf('tracks').sort((a, b) => a.number - b.number);
    expect(tracks.map(({ number, id }) => `${number} ${id}`)).toEqual([
      '1 community-building',
      '2 use-cases-planning',
      '3 standards-development',
      '4 implementation-testing',
      '5 adoption-value',
    ]);
  });
});

describe('value', () => {
  const pairs = recordsOf('value-pairs');

  test('six pairs, the regulators among them once', () => {
    expect(ids(pairs)).toEqual(['patients', 'payers', 'providers', 'regulators', 'researchers', 'vendors']);
    expect(pairs.filter(({ title }) => /regulator/i.test(title))).toHaveLength(1);
  });

  test('37 statements: 16 that groups receive, 21 that they give', () => {
    expect(pairs.flatMap(({ receives }) => receives)).toHaveLength(16);
    expect(pairs.flatMap(({ gives }) => gives)).toHaveLength(21);
  });

  test('each has a wording of its own for the group, and what it gives is asked for', () => {
    const statements = pairs.flatMap(({ receives, gives }) => [...receives, ...gives]);
    expect(new Set(statements.flatMap(({ text, address }) => [text, address])).size).toBe(2 * 37);
    const unasked = pairs.flatMap(({ gives }) => gives).filter(({ address }) => !/\?|please/i.test(address));
    expect(unasked.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['providers', 3, 4],
    ['regulators', 1, 3],
    ['patients', 3, 3],
    ['vendors', 3, 4],
    ['payers', 3, 4],
    ['researchers', 3, 3],
  ])('%s receives %i and gives %i, each under its id', (group, receives, gives) => {
    const pair = pairs.find(({ id }) => id === group);
    const expected = (direction: string, count: number): string[] =>
      Array.from({ length: count }, (_, i) => `${group}/${direction}/${i + 1}`);
    expect(pair?.receives.map(({ id }) => id)).toEqual(expected('receives', receives));
    expect(pair?.gives.map(({ id }) => id)).toEqual(expected('gives', gives));
  });
});

describe('champions', () => {
  const criteria = recordsOf('champion-criteria');

  test('seven criteria', () => {
    expect(criteria.sort((a, b) => a.order - b.order).map(({ id }) => id)).toEqual([
      'commit-to-lead',
      'know-the-field',
      'command-attention',
      'motivate-vendors',
      'change-processes',
      'attract-resources',
      'drive-tracks',
    ]);
  });

  test.each(criteria.map((criterion) => [criterion.id, criterion.ratings] as const))(
    '%s has four ratings that differ',
    (_id, ratings) => {
      expect(new Set(ratings).size).toBe(4);
    },
  );
});

describe('governance', () => {
  const bodies = recordsOf('governance-tiers');

  test('seven bodies', () => {
    expect(ids(bodies)).toEqual([
      'community-of-practice',
      'external-experts',
      'hl7',
      'operating',
      'program-management',
      'steering',
      'use-cases',
    ]);
  });

  test('an exchange stands on both sides', () => {
    const exchanges = bodies.flatMap(({ id, exchangesWith }) => exchangesWith.map(({ body }) => [id, body]));
    const there = exchanges.map((pair) => pair.join(' - ')).sort();
    const back = exchanges.map(([one, other]) => `${other ?? ''} - ${one ?? ''}`).sort();
    expect(there).toEqual(back);
    expect(there.length).toBeGreaterThan(0);
  });

  test('ten topics for a charter', () => {
    expect(ids(recordsOf('charter-topics'))).toEqual([
      'admin-support',
      'conflict',
      'decision-rights',
      'ip',
      'membership-fees',
      'new-use-cases',
      'openness',
      'resource-allocation',
      'roles',
      'self-amendment',
    ]);
  });
});

test.each([
  [
    'readiness',
    11,
    named('r', 'lead society-gov sister first small parallel adopters vendor skills money scale'),
  ],
  [
    't1',
    15,
    named(
      't1',
      'lead-committed quality-cover vendor-route host-choice decision-rights amend-and-dispute dispute member-model ip clinical-body program-support role-matrix stakeholder-map value-pairs front-door',
    ),
  ],
  [
    't2',
    15,
    named(
      't2',
      'one-problem landscape parallel drivers actors scenario leads gaps phases data-ladder measures adoption hl7-time comms go',
    ),
  ],
  [
    't3',
    25,
    named(
      't3',
      'charter minimal dictionary discrete feedback-wide clin-signoff fits-others reuse-search us-core codes code-requests binding versions examples clean-build wg ballot-plan pss nib supporters ballot-result dispositions publication expiry maintain',
    ),
  ],
  [
    't4',
    13,
    named(
      't4',
      'vendor-in first-slice test-plan baseline synthetic ref-impl test-kit connectathon consent users next-rung loop publish',
    ),
  ],
  [
    't5',
    13,
    named(
      't5',
      'force-map prospects customer-ask vendor-roadmap policy policy-comment readiness metrics comparison publish feedback next upkeep-money',
    ),
  ],
])('list %s has its %i items, by their ids', (id, count, expected) => {
  const items = recordsOf('checklists').find((list) => list.id === id)?.items ?? [];
  expect(items).toHaveLength(count);
  expect(ids(items)).toEqual([...expected].sort());
});

test('an item that a page quotes reads as the page says', () => {
  const texts = new Map(
    recordsOf('checklists').flatMap(({ items }) => items.map(({ id, text }) => [id, text])),
  );
  const quotes = filesOf('guide').flatMap(({ file, fields }) => {
    const { label = '', link = '' } = (fields as { doNext?: { label: string; link: string } }).doNext ?? {};
    const [, quote] = /“(.*)”/.exec(label) ?? [];
    const [, id] = /\/(?:checklist|readiness)\/#(.+)$/.exec(link) ?? [];
    return quote === undefined || id === undefined ? [] : [{ file, quote, text: texts.get(id) ?? '' }];
  });
  const wrong = quotes.filter(({ quote, text }) => {
    let from = 0;
    return quote.split('…').some((part) => {
      const at = text.indexOf(part.trim(), from);
      from = at + part.trim().length;
      return at < 0;
    });
  });
  expect(wrong).toEqual([]);
  expect(quotes.length).toBeGreaterThan(20);
});

describe('sources', () => {
  const known = new Set(
    recordsOf('sources').flatMap(({ id, parts }) => [
      id,
      ...Object.keys(parts ?? {}).map((part) => id + part),
    ]),
  );

  /** Every id in a `sources` list, however deep it stands. */
  function cited(value: unknown): string[] {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      key === 'sources' && Array.isArray(inner) ? inner.map(String) : cited(inner),
    );
  }
  const citing = filesOf().flatMap(({ file, fields, body }) => [
    ...cited(fields).map((id) => ({ file, id })),
    ...[...body.matchAll(/\/sources\/#([^)\s]+)/g)].map(([, id = '']) => ({ file, id })),
  ]);

  test('every one cited is there', () => {
    expect(citing.filter(({ id }) => !known.has(id))).toEqual([]);
    expect(citing.length).toBeGreaterThan(500);
  });
});

test('no file names a place on somebody’s own machine', () => {
  const local =
    /file:\/\/|[A-Z]:\\|(?:^|[\s"'(`])\/(?:home|Users|work|tmp|root|mnt)\/|\.\.\/shared|domain-facts/;
  expect(
    filesOf()
      .filter(({ text }) => local.test(text))
      .map(({ file, text }) => `${file}: ${local.exec(text)?.[0] ?? ''}`),
  ).toEqual([]);
});

test('the page for authors names every theme and every measure of a tool', () => {
  const { text = '' } =
    filesOf('guide').find(({ file }) => file.endsWith('contribute/write-content.md')) ?? {};
  const [, listed = ''] = /`theme` is one of: ([^.]+)\./.exec(text) ?? [];
  expect(listed.split(', ')).toEqual(themes);
  // The rows of a tool begin with its name, or with nothing for its further measures.
  let tool = '';
  const pairs = [...text.matchAll(/^\| +(?:`(\w+)`)? +\| ((?:`\w+`(?:, | \(usual\))?)+)/gm)].flatMap(
    ([, name = tool, measures = '']) => {
      tool = name;
      return [...measures.matchAll(/`(\w+)`/g)].map(([, measure]) => `${tool} ${measure ?? ''}`);
    },
  );
  expect(pairs).toEqual(
    Object.entries(MEASURES).flatMap(([name, measures]) => measures.map((measure) => `${name} ${measure}`)),
  );
});

// The check with its hashes of the source texts lies beside the project, where there is one.
const originality = `${root}/../shared/tools/originality/originality.mjs`;
if (existsSync(originality)) {
  test('no run of eight words is copied from a source', () => {
    const { stdout, status } = spawnSync(process.execPath, [originality, 'content', 'src'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe('no copied runs');
    expect(status).toBe(0);
  });
}

describe('specialties', () => {
  /** As written: a list that is left out is empty. */
  const specialties = recordsOf('specialties') as readonly (Partial<RecordTypes['specialties']> & {
    id: string;
    sources: readonly string[];
  })[];
  const lists = ['workGroups', 'guides', 'ihe', 'registries', 'imaging', 'accelerators', 'other'] as const;

  test('at least twenty, each with something in it', () => {
    expect(specialties.length).toBeGreaterThanOrEqual(20);
    const bare = specialties.filter((one) => lists.every((list) => (one[list] ?? []).length === 0));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('each names among its sources those of all its entries', () => {
    const missing = specialties.flatMap(({ id, sources, ...one }) =>
      lists
        .flatMap((list) => (one[list] ?? []).flatMap((entry) => entry.sources))
        .filter((source) => !sources.includes(source))
        .map((source) => `${id}: ${source}`),
    );
    expect(missing).toEqual([]);
  });
});
