import { expect, test } from 'vitest';
import { parse } from 'node-html-parser';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { changesFeed } from '../../../src/catalog/changes-feed.ts';
import { smallRecords, type Change } from '../records.ts';

const changesOf = (changes: Change['changes']) => buildCatalog(smallRecords({ changes })).changes;
const absolute = (url: string): string => `https://example.org/x${url}`;

const second = {
  date: '2027-02-01',
  title: 'Fees & dates',
  forReaders: ['A fee is now "<none>".', 'A date is there.'],
  forSavedWork: 'Nothing changes.',
  links: [{ label: 'Paying for it', link: '/tracks/community-building/paying/' }],
};

test('the newest comes first', () => {
  expect(changesOf({ second, third: { date: '2026-12-24' } }).map(({ id }) => id)).toEqual([
    'second',
    'third',
    'first-edition',
  ]);
});

test('a feed with whole addresses, dates of its own, and words that cannot become marks', () => {
  const xml = changesFeed(changesOf({ second }), absolute);
  const text = (tag: string): string[] =>
    [
      ...xml.matchAll(new RegExp(`<${tag}[^>]*>(?:<!\\[CDATA\\[)?([\\s\\S]*?)(?:\\]\\]>)?</${tag}>`, 'g')),
    ].map(([, inner = '']) => inner);
  expect(text('updated')).toEqual([
    '2027-02-01T00:00:00.000Z',
    '2027-02-01T00:00:00.000Z',
    '2026-11-24T00:00:00.000Z',
  ]);
  expect(text('id')).toEqual([
    'https://example.org/x/changes/',
    'https://example.org/x/changes/#second',
    'https://example.org/x/changes/#first-edition',
  ]);
  expect(text('title')[1]).toBe('Fees &amp; dates');
  expect(xml).toContain('<link rel="self" href="https://example.org/x/changes/feed.xml"/>');
  const content = parse(text('content')[0] ?? '');
  expect(content.querySelectorAll('li').map(({ text: said }) => said)).toEqual([
    'A fee is now "<none>".',
    'A date is there.',
  ]);
  expect(content.querySelector('a')?.getAttribute('href')).toBe(
    'https://example.org/x/tracks/community-building/paying/',
  );
  expect(content.text).toContain('Your saved work: Nothing changes.');
});

test('a feed without a change is still one', () => {
  expect(changesFeed([], absolute)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
});
