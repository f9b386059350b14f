// What the pages of tools hold for readers without script; a browser test sees that it shows.
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { idsOf } from '../ids.ts';
import { pages } from './site.ts';

test.each([
  ['/workbook/', 'a', idsOf('checklists').length],
  ['/workbook/files/', 'a', idsOf('checklists').length],
  ['/workbook/champions/', 'li', idsOf('champion-criteria').length],
  ['/workbook/roles/', 'li', idsOf('roles').length],
  ['/workbook/brief/', 'li', idsOf('value-pairs').length],
  ['/workbook/staffing/', 'table:last-of-type tbody tr', idsOf('roles').length],
  ['/workbook/gates/', 'li', idsOf('stage-gate-criteria').length],
  [
    '/workbook/charter/',
    'q',
    idsOf('charter-topic-options').length + idsOf('charter-heading-options').length,
  ],
])('%s without script has all of its %s: %i', (address, selector, count) => {
  const page = pages.find(({ url }) => url === address);
  const blocks = page?.root.querySelectorAll('main noscript') ?? [];
  const parts = parse(blocks.map(({ innerHTML }) => innerHTML).join('')).querySelectorAll(selector);
  expect(parts).toHaveLength(count);
});
