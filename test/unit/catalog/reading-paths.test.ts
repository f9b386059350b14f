import { describe, expect, test } from 'vitest';
import { readingPathsIn } from '../../../src/catalog/reading-paths.ts';
import { withReadingTimes } from '../../../src/components/content/reading-times.ts';

const minutes = new Map([
  ['/a/', 5],
  ['/b/', 3],
]);
const page = (...entries: string[]): string => `Text.

## Vendors

You make products.

<ReadingPath id="vendors" question="When should we join?">

${entries.map((entry, at) => `${at + 1}. ${entry}`).join('\n')}

</ReadingPath>
`;
const pathIn = (...entries: string[]) => readingPathsIn(page(...entries), minutes)[0];

describe('an entry of a reading path', () => {
  test.each([
    ['a page', '[A](/a/): why.', ['/a/'], 5],
    ['two pages', '[A](/a/) and [B](/b/): why.', ['/a/', '/b/'], 8],
    ['the same page twice', '[A](/a/) and [again](/a/#part): why.', ['/a/'], 5],
    ['pages behind the colon are not on the path', '[A](/a/): before [B](/b/).', ['/a/'], 5],
    ['without a colon all are', '[A](/a/) or [B](/b/).', ['/a/', '/b/'], 8],
    ['a part of a page takes no time', '[Part](/a/#part): why.', ['/a/#part'], 0],
    [
      'terms and sources are no pages to read',
      '[A](/a/) of [FHIR](/glossary/#fhir) [S1](/sources/#s1): why.',
      ['/a/'],
      5,
    ],
  ])('%s', (_what, entry, urls, time) => {
    const [step] = pathIn(entry)?.steps ?? [];
    expect(step?.pages.map(({ url }) => url)).toEqual(urls);
    expect(step?.minutes).toBe(time);
  });
});

test('a path has its heading, its question, its minutes and each page once', () => {
  const path = pathIn('[A](/a/): first.', '[B](/b/): then.', '[A again](/a/#part): at last.');
  expect(path).toMatchObject({
    id: 'vendors',
    title: 'Vendors',
    question: 'When should we join?',
    minutes: 8,
  });
  expect(path?.pages).toEqual([
    { label: 'A', url: '/a/' },
    { label: 'B', url: '/b/' },
  ]);
});

test('each heading has the path below it, and a heading without one has none', () => {
  const both = `${page('[A](/a/): why.')}\n## Nobody\n\nText.\n\n${page('[B](/b/): why.').replace('## Vendors', '## Experts')}`;
  expect(readingPathsIn(both, minutes).map(({ title, pages }) => [title, pages[0]?.label])).toEqual([
    ['Vendors', 'A'],
    ['Experts', 'B'],
  ]);
});

test('an entry of the list shows its minutes if it has any, and has a box to mark its pages as read', () => {
  const path = pathIn('[A](/a/) and [B](/b/): before [C](/c/).', '[Part](/c/#part): why.');
  const html = withReadingTimes(
    '<ol><li><a href="/a/">A</a> and <a href="/b/">B</a>: before <a href="/c/">C</a>.</li><li><a href="/c/#part">Part</a></li></ol>',
    path ?? { steps: [] },
  );
  expect(html).toMatch(
    /<span class="minutes">8 min <label [^>]*>.*<\/label><\/span><\/li><li><a [^>]*>Part<\/a> <span class="minutes"><label/,
  );
  expect(html.match(/type="checkbox"/g)).toHaveLength(2);
  expect(html.match(/<a href="[^"]*" data-page>/g)).toEqual([
    '<a href="/a/" data-page>',
    '<a href="/b/" data-page>',
    '<a href="/c/#part" data-page>',
  ]);
});
