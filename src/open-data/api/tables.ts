import { z } from 'zod';
import { csvRows } from '../../workbook/documents/index.ts';
import type { Address, Content } from './envelope.ts';
import { fileOf, files } from './files.ts';
import { itemRecord, statementRecord } from './records.ts';

/** What stands between the entries of a list within a cell. */
const BETWEEN = ';';

/** A column: its name, what it means, and whether a cell holds a list. */
interface Column {
  readonly name: string;
  readonly schema: z.ZodType;
}

/** A collection as a table: one row for each item. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly rows: (content: Content, address: Address) => readonly Readonly<Record<string, unknown>>[];
}

const columnsOf = (shape: Readonly<Record<string, z.ZodType>>): Column[] =>
  Object.entries(shape).map(([name, schema]) => ({ name, schema }));

/** The items of a file, as they are published. */
function itemsOf(id: string, content: Content, address: Address): Readonly<Record<string, unknown>>[] {
  return files
    .filter((file) => file.id === id)
    .flatMap((file) => fileOf(file, content, address).items as Readonly<Record<string, unknown>>[]);
}

const { id, ...item } = itemRecord.omit({ formerly: true }).shape;
const list = {
  checklist: z.string().describe('Id of the checklist that it belongs to.'),
  order: z.number().int().describe('Position in its checklist, counted from 1.'),
};

/** The collections that are offered as tables too. */
export const tables: readonly Table[] = [
  {
    id: 'value-statements',
    title: 'Value statements',
    description: 'What each stakeholder receives from an initiative and gives to it, one statement a row.',
    columns: columnsOf(statementRecord.shape),
    rows: (content, address) => itemsOf('value-statements', content, address),
  },
  {
    id: 'checklist-items',
    title: 'Checklist items',
    description: 'Every item of every checklist, one a row.',
    columns: columnsOf({ id, ...list, ...item }),
    rows: (content, address) =>
      itemsOf('checklists', content, address).flatMap(({ id: checklist, items }) =>
        (items as readonly object[]).map((row, at) => ({ ...row, checklist, order: at + 1 })),
      ),
  },
];

function cell(value: unknown): string {
  if (Array.isArray(value)) return value.map(cell).join(BETWEEN);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A table as CSV, with the names of its columns in the first row. */
export function csvOf({ columns, rows }: Table, content: Content, address: Address): string {
  const names = columns.map(({ name }) => name);
  return csvRows([names, ...rows(content, address).map((row) => names.map((name) => cell(row[name])))]);
}

/** The columns in the terms of Table Schema. */
export const fieldsOf = ({ columns }: Table): object[] =>
  columns.map(({ name, schema }) => {
    const { type, format, description, enum: words } = z.toJSONSchema(schema, { io: 'output' });
    return {
      name,
      type: type === 'array' ? 'list' : type,
      ...(type === 'array' ? { delimiter: BETWEEN } : {}),
      ...(format === undefined ? {} : { format }),
      ...(description === undefined ? {} : { description }),
      ...(words === undefined ? {} : { constraints: { enum: words } }),
    };
  });
