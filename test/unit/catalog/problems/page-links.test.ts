import { expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/catalog/catalog.ts';
import { pageLinks } from '../../../../src/catalog/problems/page-links.ts';
import { item, lesson } from '../../minimal.ts';
import { said, smallRecords, type Change } from '../../records.ts';

function problems(change: Change = {}): string[] {
  const records = smallRecords(change);
  return said(pageLinks(records, buildCatalog(records)));
}
const linking = (link: string): Change => ({
  checklists: { readiness: { items: [{ ...item('r/lead'), link }] } },
});
const noPage = (link: string): string =>
  `"${link}" is not a page of this site - correct the address or add the page`;

test('links that lead to pages', () => {
  expect(problems()).toEqual([]);
});

test.each([
  ['the first page', '/'],
  ['the workbook', '/workbook/'],
  ['a page of the guide', '/governance/charter/'],
  ['a page made from a record', '/value/providers/'],
  ['a list', '/tracks/community-building/checklist/'],
  ['a place on a page, whether it is there or not', '/champions/#nowhere'],
])('an item may link to %s', (_what, link) => {
  expect(problems(linking(link))).toEqual([]);
});

test.each<[what: string, change: Change, problem: string]>([
  [
    'an item',
    linking('/champion/'),
    `content/checklists/readiness.yaml: items.0.link: ${noPage('/champion/')}`,
  ],
  [
    'an item with a place',
    linking('/champion/#ask'),
    `content/checklists/readiness.yaml: items.0.link: ${noPage('/champion/#ask')}`,
  ],
  [
    'a lesson',
    { 'case-studies': { mcode: { lessons: [{ ...lesson('mcode/small'), page: '/case-studies/codex/' }] } } },
    `content/case-studies/mcode.mdx: lessons.0.page: ${noPage('/case-studies/codex/')}`,
  ],
  [
    'the next step of a page',
    { guide: { champions: { doNext: { label: 'Go', link: '/governance/bodies/' } } } },
    `content/guide/champions.md: doNext.link: ${noPage('/governance/bodies/')}`,
  ],
])('%s links to a page that is not there', (_what, change, problem) => {
  expect(problems(change)).toEqual([problem]);
});
