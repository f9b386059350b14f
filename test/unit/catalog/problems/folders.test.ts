import { expect, test } from 'vitest';
import { folders } from '../../../../src/catalog/problems/folders.ts';
import { kinds, optionalKinds, type Kind } from '../../../../src/catalog/records.ts';
import { said, smallRecords } from '../../records.ts';

const withFile = (file: string): string[] => said(folders(smallRecords({ files: [file] })));

test('files that are all read', () => {
  expect(said(folders(smallRecords()))).toEqual([]);
});

test.each([
  'content/guide/deep/er/page.mdx',
  'content/guide/index.md',
  'content/glossary/us-core.yaml',
  'content/tracks/adoption-value.mdx',
  'content/site.yaml',
  'content/ids.lock.json',
])('%s is where it belongs', (file) => {
  expect(withFile(file)).toEqual([]);
});

test.each([
  [
    'content/glosary/fhir.yaml',
    'folder',
    '"glosary" is not a collection - write one of guide, tracks, champion-criteria, governance-tiers, value-pairs, search-queries, checklists, charter-topics, charter-headings, stage-gates, roles, case-studies, resources, policy-rules, pictures, glossary, sources, changes, specialties',
  ],
  ['content/guide/page.markdown', 'file', 'is not a page - use a name that ends in .md or .mdx'],
  ['content/guide/deep/picture.png', 'file', 'is not a page - use a name that ends in .md or .mdx'],
  [
    'content/glossary/fhir.yml',
    'file',
    'is not read - name it <id>.yaml, the id in lower-case letters, digits and hyphens',
  ],
  [
    'content/glossary/FHIR.yaml',
    'file',
    'is not read - name it <id>.yaml, the id in lower-case letters, digits and hyphens',
  ],
  [
    'content/glossary/a/fhir.yaml',
    'file',
    'is not read - name it <id>.yaml, the id in lower-case letters, digits and hyphens',
  ],
  [
    'content/tracks/community-building.md',
    'file',
    'is not read - name it <id>.mdx, the id in lower-case letters, digits and hyphens',
  ],
])('%s is not read', (file, field, message) => {
  expect(withFile(file)).toEqual([`${file}: ${field}: ${message}`]);
});

test('two pages at one address', () => {
  const files = ['content/guide/way/index.mdx', 'content/guide/way.md', 'content/guide/ways.md'];
  expect(said(folders(smallRecords({ files })))).toEqual([
    'content/guide/way/index.mdx: file: has the address /way/, as content/guide/way.md has - merge the two files or rename one',
  ]);
});

const required = (Object.entries(kinds) as [Kind, string][]).filter(([kind]) => !optionalKinds.has(kind));
test.each(required)('%s without a record', (kind, extension) => {
  expect(said(folders(smallRecords({ [kind]: null })))).toEqual([
    `content/${kind}/: folder: holds no record - add at least one .${extension} file`,
  ]);
});

test.each([...optionalKinds])('%s without a record is fine', (kind) => {
  expect(said(folders(smallRecords({ [kind]: null })))).toEqual([]);
});
