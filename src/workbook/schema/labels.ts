import { type CellValue, DETAILS } from '../engine/index.ts';
import { shorten } from '../text/index.ts';
import type { CellLabel, CellLabels, LabelledTable } from '../tools/descriptor/index.ts';
import { TOOLS } from '../tools/registry.ts';
import { schema } from './schema.ts';

const DETAIL_LABELS: CellLabels<{ id: ''; cells: typeof DETAILS; key: []; removable: false; notes: false }> =
  {
    name: 'name',
    specialty: 'specialty',
    host: {
      label: 'choice of host',
      values: { undecided: 'undecided', join: 'join an accelerator', own: 'own scheme' },
    },
    startDate: 'start day',
    archived: { label: 'archive mark', values: { true: 'archived', false: 'not archived' } },
  };

const TABLES = new Map<string, LabelledTable>(
  TOOLS.flatMap(({ tables }) => tables.map((one) => [one.table.id, one] as const)),
);

function labelOf(table: string, cell: string): CellLabel | undefined {
  return table === ''
    ? new Map(Object.entries<CellLabel>(DETAIL_LABELS)).get(cell)
    : TABLES.get(table)?.label(cell);
}

/** A table of a registered tool with its labels; undefined for a table that this version does not know. */
export function labelledTable(table: string): LabelledTable | undefined {
  return TABLES.get(table);
}

/** The label of a cell: `due day`. For a cell that this version does not know, its id. */
export function cellLabel(table: string, cell: string): string {
  const label = labelOf(table, cell) ?? cell;
  return typeof label === 'string' ? label : label.label;
}

/**
 * A cell's value in words, shortened to one line: `in progress`, `“Ask Ann about …”`. For an empty
 * cell: the label of its default (`to do`, `undecided`), else `empty`.
 */
export function valueLabel(table: string, cell: string, value: CellValue | null | undefined): string {
  const label = labelOf(table, cell);
  const words = new Map(typeof label === 'object' ? Object.entries(label.values) : []);
  if (value === undefined || value === null || value === '')
    return words.get(String(schema.cellType(table, cell)?.empty)) ?? 'empty';
  return words.get(String(value)) ?? `“${shorten(String(value))}”`;
}
