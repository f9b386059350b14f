import { expect, test } from 'vitest';
import { csvOf, dataPackage, type Table, tables } from '../../../../src/open-data/api/index.ts';
import { statement } from '../../minimal.ts';
import { address, real, small } from '../address.ts';

const csvNamed = (id: string, catalog = real): string =>
  tables
    .filter((table) => table.id === id)
    .map((table) => csvOf(table, catalog, address))
    .join('');

test('a statement is a row, with a list in one cell', () => {
  const change = {
    'value-pairs': {
      providers: {
        receives: [{ ...statement('providers/receives/1', 'Care, "better".'), keywords: ['a', 'b c'] }],
      },
    },
  };
  const [head, first] = csvNamed('value-statements', small(change)).split('\r\n');
  expect(head).toBe('id,stakeholder,direction,order,text,address,theme,keywords,sources,url');
  expect(first).toBe(
    'providers/receives/1,providers,receives,1,"Care, ""better"".",Would you help?,care,"a;b c",s1,' +
      'https://example.org/x/value/providers/#receives-1',
  );
});

test('an item is a row with its checklist', () => {
  const rows = csvNamed('checklist-items', small()).split('\r\n');
  expect(rows[0]).toBe('id,checklist,order,text,why,section,role,link,since,sources,url');
  expect(rows.slice(1).find((row) => row.startsWith('t1/lead,'))).toBe(
    't1/lead,t1,1,Somebody has agreed to lead.,Nothing moves otherwise.,champions,technical-lead,' +
      'https://example.org/x/champions/#commit-to-lead,1.0,s1,' +
      'https://example.org/x/tracks/community-building/checklist/#t1/lead',
  );
});

test.each(tables)(
  '$id has a row for each of its records, and its columns are those of the Data Package',
  (table: Table) => {
    const rows = table.rows(real, address);
    const text = csvOf(table, real, address);
    expect(text.startsWith('id,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(rows.length + 1);
    const { resources } = dataPackage(real, address) as {
      resources: { name: string; path: string; schema: { fields: { name: string }[] } }[];
    };
    const own = resources.find(({ name }) => name === table.id);
    expect(own?.path).toBe(`${table.id}.csv`);
    expect(own?.schema.fields.map(({ name }) => name).join(',')).toBe(text.split('\r\n')[0]);
  },
);

test('no entry of a list holds the sign that parts entries', () => {
  const lists = tables.flatMap((table) =>
    table.rows(real, address).flatMap((row) => Object.values(row).filter(Array.isArray)),
  );
  expect(lists.flat().filter((entry) => String(entry).includes(';'))).toEqual([]);
});
