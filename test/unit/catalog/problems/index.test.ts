import { expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/catalog/catalog.ts';
import { findProblems } from '../../../../src/catalog/problems/index.ts';
import { item } from '../../minimal.ts';
import { said, smallRecords, type Change } from '../../records.ts';

function problems(change: Change = {}): string[] {
  const records = smallRecords(change);
  return said(findProblems(records, buildCatalog(records)));
}

test('the small content has none', () => {
  expect(problems()).toEqual([]);
});

test('each check has its say, and what the schemas found comes with its file', () => {
  const change: Change = {
    resources: { 'us-core': { summary: '' } },
    guide: { champions: { flaws: [{ field: 'author', message: 'is not a known field - remove it' }] } },
    glossary: { ig: { see: ['hl7'] } },
    'champion-criteria': { 'know-the-field': { order: 1 } },
    'governance-tiers': { hl7: { level: 2 } },
    'value-pairs': { providers: { body: 'It began in 2017.' } },
    checklists: { readiness: { items: [{ ...item('r/lead'), link: '/nowhere/' }] } },
    files: ['content/notes/idea.yaml'],
  };
  expect(
    problems(change)
      .map((line) => line.split(': ').slice(0, 2).join(': '))
      .sort(),
  ).toEqual([
    'content/champion-criteria/know-the-field.mdx: order',
    'content/checklists/readiness.yaml: items.0.link',
    'content/glossary/ig.yaml: see.0',
    'content/governance-tiers/hl7.mdx: level',
    'content/guide/champions.md: author',
    'content/notes/idea.yaml: folder',
    'content/resources/us-core.yaml: summary',
    'content/value-pairs/providers.mdx: asOf',
  ]);
});

test('what is wrong with who publishes a copy is among the problems', () => {
  const records = smallRecords();
  const wrong = { file: 'content/site.yaml', field: 'contact', message: 'is not an address - write one' };
  const all = findProblems({ ...records, site: { site: {}, problems: [wrong] } }, buildCatalog(records));
  expect(all).toEqual([wrong]);
});
