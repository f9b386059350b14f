import { expect, test } from 'vitest';
import { crumbsOf } from '../../../src/catalog/breadcrumb.ts';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { navigationOf } from '../../../src/catalog/navigation.ts';
import { smallRecords } from '../records.ts';

const sections = navigationOf(buildCatalog(smallRecords()));

test.each([
  ['the first page', '/', []],
  ['a section', '/value/', ['/']],
  ['a page of a section', '/value/patients/', ['/', '/value/']],
  ['a track', '/tracks/community-building/', ['/', '/tracks/']],
  [
    'a page of a track',
    '/tracks/community-building/paying/',
    ['/', '/tracks/', '/tracks/community-building/'],
  ],
  ['a page that belongs nowhere', '/404/', ['/']],
])('the pages above %s', (_, url, above) => {
  expect(crumbsOf(sections, url).map((page) => page.url)).toEqual(above);
});
