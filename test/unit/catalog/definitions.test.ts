import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { checklistDefinitions, countedIds, partDefinition } from '../../../src/catalog/definitions.ts';
import { item } from '../minimal.ts';
import { smallRecords } from '../records.ts';

test('a checklist travels with the fields that are named, and with former ids where there are any', () => {
  const items = [item('r/lead'), { ...item('r/money'), formerly: ['r/funds'] }];
  const catalog = buildCatalog(
    smallRecords({
      checklists: { t1: null, readiness: { items: items.map((one) => ({ ...one, why: 'So.' })) } },
    }),
  );
  const { text } = item('r/lead');
  expect(checklistDefinitions(catalog)).toEqual([
    {
      id: 'readiness',
      title: 'Readiness',
      items: [
        { id: 'r/lead', text },
        { id: 'r/money', text: item('r/money').text, formerly: ['r/funds'] },
      ],
    },
  ]);
  const [list] = checklistDefinitions(catalog, { list: ['url'], item: ['why'] });
  expect(list?.url).toBe('/start/readiness/');
  expect(list?.items[0]).toEqual({ id: 'r/lead', text, why: 'So.' });
});

test('a part without former ids carries none', () => {
  expect(partDefinition({ id: 'a', text: 'A', formerly: [] }, ['id'])).toEqual({ id: 'a' });
});

test('the ids that statuses count over', () => {
  const { criteria, stakeholders, roles } = countedIds(buildCatalog(smallRecords()));
  expect({ criteria, stakeholders, roles }).toEqual({
    criteria: ['commit-to-lead', 'know-the-field'],
    stakeholders: ['providers', 'patients'],
    roles: ['technical-lead'],
  });
});
