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

  test('the regulators are a pair once', () => {
    expect(pairs.filter(({ title }) => /regulator/i.test(title))).toHaveLength(1);
  });

  test('each has a wording of its own for the group, and what it gives is asked for', () => {
    const statements = pairs.flatMap(({ receives, gives }) => [...receives, ...gives]);
    expect(new Set(statements.flatMap(({ text, address }) => [text, address])).size).toBe(
      2 * statements.length,
    );
    const unasked = pairs.flatMap(({ gives }) => gives).filter(({ address }) => !/\?|please/i.test(address));
    expect(unasked.map(({ id }) => id)).toEqual([]);
  });

  test.each(pairs.map((pair) => [pair.id, pair] as const))(
    'each statement of %s has its place in its id',
    (group, { receives, gives }) => {
      const numbered = (direction: string, list: readonly unknown[]): string[] =>
        list.map((_, index) => `${group}/${direction}/${index + 1}`);
      expect(receives.map(({ id }) => id)).toEqual(numbered('receives', receives));
      expect(gives.map(({ id }) => id)).toEqual(numbered('gives', gives));
    },
  );
});

describe('champions', () => {
  const criteria = recordsOf('champion-criteria');

  test.each(criteria.map((criterion) => [criterion.id, criterion.ratings] as const))(
    '%s has four ratings that differ',
    (_id, ratings) => {
      expect(new Set(ratings).size).toBe(4);
    },
  );
});

describe('governance', () => {
  const bodies = recordsOf('governance-tiers');

  test('an exchange stands on both sides', () => {
    const exchanges = bodies.flatMap(({ id, exchangesWith }) => exchangesWith.map(({ body }) => [id, body]));
    const there = exchanges.map((pair) => pair.join(' - ')).sort();
    const back = exchanges.map(([one, other]) => `${other ?? ''} - ${one ?? ''}`).sort();
    expect(there).toEqual(back);
    expect(there.length).toBeGreaterThan(0);
  });
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

test('the pages for authors name every theme and every measure of a tool', () => {
  const text = filesOf('guide')
    .filter(({ file }) => /contribute\/(?:write-content|other-records)\.md$/.test(file))
    .map((page) => page.text)
    .join('\n');
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
