// What every registered tool brings, so that a new one cannot be forgotten anywhere.
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/catalog/catalog.ts';
import { navigationOf } from '../../../../src/catalog/navigation.ts';
import { MEASURES } from '../../../../src/schemas/workbook-tool.ts';
import { createInitiative } from '../../../../src/workbook/engine/initiative.ts';
import { cellLabel } from '../../../../src/workbook/schema/labels.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { TOOLS, TOOLS_WITH_PAGE } from '../../../../src/workbook/tools/registry.ts';
import { toolStates } from '../../../../src/workbook/tools/statuses.ts';
import { smallRecords } from '../../records.ts';

const pages = navigationOf(buildCatalog(smallRecords())).flatMap((section) => section.pages);

test('ids, titles and tables are there once', () => {
  for (const all of [
    TOOLS.map(({ id }) => id),
    TOOLS.map(({ title }) => title),
    schema.tables.map(({ id }) => id),
    TOOLS_WITH_PAGE.map(({ url }) => url),
  ])
    expect(new Set(all).size).toBe(all.length);
});

test('the content can name every tool with a page, and no other', () => {
  expect(TOOLS_WITH_PAGE.map(({ id }) => id).sort()).toEqual(Object.keys(MEASURES).sort());
});

describe.each(TOOLS_WITH_PAGE)('$title', ({ id, title, url }) => {
  test('has a page and stands in the menu under its name', () => {
    expect(existsSync(`src/pages${url.replace(/\/$/, '')}.astro`)).toBe(true);
    expect(pages).toContainEqual({ label: title, url: url });
  });
  test('says how far it is', () => {
    const initiative = createInitiative(schema, 'id', () => 1000);
    expect(toolStates(initiative, { criteria: [], today: '2027-03-31' }).map((state) => state.id)).toContain(
      id,
    );
  });
});

describe.each(TOOLS.flatMap(({ tables }) => tables))('the table $table.id', ({ table, label, place }) => {
  test('belongs somewhere', () => expect(place).not.toBe(''));
  test.each(Object.entries(table.cells).filter(([, { internal }]) => !internal))(
    'has a label for %s',
    (cell) => {
      const found = label(cell);
      expect(typeof found === 'string' ? found : found?.label).toMatch(/\S/);
    },
  );
  test('hangs on tables that exist, or on what the content names', () => {
    for (const part of table.key)
      expect(schema.tables.some(({ id }) => id === part) || !part.endsWith('s')).toBe(true);
  });
});

test.each(['name', 'specialty', 'host', 'startDate', 'archived'])(
  'the initiative has a label for %s',
  (cell) => expect(cellLabel('', cell)).not.toBe(cell === 'name' || cell === 'specialty' ? '' : cell),
);
