// How the content reads: sentences that flow into each other, none too long, and a source mark inside each.
import { describe, expect, test } from 'vitest';
import { paragraphsOf, sentencesOf } from '../../scripts/content/prose.ts';
import { countWords, textsOf } from '../../src/catalog/reading.ts';
import { filesOf } from './content.ts';

const SHORT = 8;
const LONG = 32;
/** A text of fewer sentences has no rhythm that a share could tell. */
const ENOUGH = 10;

/** Sentences of more than 32 words, by how they begin, with the reason. */
const allowed: readonly { readonly begins: string; readonly because: string }[] = [];

/** Pages whose prose is still to be mended. The list only ever gets shorter. */
const waiting = new Set<string>([
  'content/changes/2026-11-30-example.yaml',
  'content/changes/2026-11-30-facts-corrected.yaml',
  'content/changes/2026-11-30-saving.yaml',
  'content/charter-topics/roles.yaml',
  'content/governance-tiers/community-of-practice.mdx',
  'content/guide/contribute/add-a-tool.md',
  'content/guide/contribute/architecture.md',
  'content/guide/contribute/decisions.md',
  'content/guide/contribute/errors.md',
  'content/guide/contribute/index.mdx',
  'content/guide/contribute/testing.md',
  'content/guide/contribute/write-content.md',
]);

/** Whole sentences; labels, cells and entries without a mark at their end are none. */
const sentences = (paragraphs: readonly string[]): string[] =>
  paragraphs.filter((text) => /[.!?:]["”’)]*$/.test(text)).flatMap(sentencesOf);
const proseOf = (body: string): string[] => sentences(paragraphsOf(body));
const isShort = (sentence: string): boolean => countWords(sentence) <= SHORT;

const files = filesOf();
const mended = files.filter(({ file }) => !waiting.has(file));
const pages = mended
  .map(({ file, body }) => ({ file, prose: proseOf(body) }))
  .filter(({ prose }) => prose.length >= ENOUGH);

describe(`fewer than a fifth of the sentences have ${SHORT} words or less`, () => {
  test.each(pages.map(({ file, prose }) => [file, prose] as const))('%s', (_file, prose) => {
    const short = prose.filter(isShort);
    const most = Math.ceil(prose.length / 5) - 1;
    const found = `at most ${most} of ${prose.length} sentences:\n${short.join('\n')}`;
    expect(short.length, found).toBeLessThanOrEqual(most);
  });
});

test(`no sentence has more than ${LONG} words, unless it is allowed to`, () => {
  const long = mended.flatMap(({ file, fields, body }) =>
    [...proseOf(body), ...textsOf(fields).flatMap(sentencesOf)]
      .filter((sentence) => countWords(sentence) > LONG)
      .filter((sentence) => !allowed.some(({ begins }) => sentence.startsWith(begins)))
      .map((sentence) => `${file}: ${sentence}`),
  );
  expect(long).toEqual([]);
});

test('each long sentence that is allowed is still there', () => {
  const prose = files
    .map(({ body, fields }) => [...paragraphsOf(body), ...textsOf(fields)].join('\n'))
    .join('\n');
  expect(allowed.filter(({ begins }) => !prose.includes(begins))).toEqual([]);
});

test('source marks are placed before the full stop', () => {
  const behind = files.flatMap(({ file, text }) =>
    [...text.matchAll(/[.!?]["”’)]*\s*\[S\d+[a-z]?\]\(\/sources\/#/g)].map(
      ({ index }) => `${file}: … ${text.slice(Math.max(0, index - 40), index + 1)}`,
    ),
  );
  expect(behind).toEqual([]);
});
