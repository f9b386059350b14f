import { describe, expect, test } from 'vitest';
import { sidebarPages } from '../../../src/catalog/sidebar.ts';

const numbered = (count: number) => ({
  group: 'Playbook' as const,
  label: 'Pages',
  url: '/pages/',
  pages: [
    { label: 'Overview', url: '/pages/' },
    ...Array.from({ length: count }, (_, i) => ({ label: `Page ${i + 1}`, url: `/pages/${i + 1}/` })),
  ],
});
const shown = (count: number, path: string): string[] =>
  sidebarPages(numbered(count), path).map(({ label }) => label.slice('Page '.length));

test('lists all pages of a section of up to 25, without its own', () => {
  expect(shown(25, '/pages/1/')).toEqual(Array.from({ length: 25 }, (_, i) => String(i + 1)));
  expect(shown(3, '/pages/3/')).toEqual(['1', '2', '3']);
});

test('lists all pages on the section’s own page, however many', () => {
  expect(shown(4000, '/pages/')).toHaveLength(4000);
});

describe('of a longer section it lists the 25 around the page', () => {
  test.each([
    ['at the beginning', '/pages/2/', '1', '25'],
    ['in the middle', '/pages/2000/', '1988', '2012'],
    ['at the end', '/pages/3999/', '3976', '4000'],
    ['for a page that it does not list', '/pages/2000/more/', '1', '25'],
  ])('%s', (_where, path, first, last) => {
    const labels = shown(4000, path);
    expect([labels.length, labels[0], labels.at(-1)]).toEqual([25, first, last]);
  });
});
