// Work in every table of every tool, with words so long that they try the layout.
import type { CellType, CellValue } from '../../src/workbook/engine/cell-types.ts';
import { type Initiative, writeCells } from '../../src/workbook/engine/initiative.ts';
import type { Table } from '../../src/workbook/engine/schema.ts';
import { schema } from '../../src/workbook/schema/schema.ts';
import type { InitiativeLibrary } from '../../src/workbook/storage/library.ts';

/** Rows by the ids of the content, where it has some, and rows that it has no longer. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  items: ['r/lead', 'r/sister', 't1/ip', 't1/host-choice', 'gone/item'],
  people: ['ann', 'bob'],
  ratings: ['ann/commit-to-lead', 'ann/gone', 'bob/commit-to-lead'],
  cover: ['ann/use-case-lead', 'bob/own', 'bob/gone'],
  skills: ['ann/use-case-lead/gone'],
  roleSkills: ['use-case-lead/own', 'own/own'],
  roles: ['use-case-lead', 'own'],
  charter: ['topic/conflict', 'heading/objective', 'topic/gone'],
  level: [],
  gates: ['discovery-in/concept', 'discovery-in/gone'],
  briefs: ['brief', 'other'],
  briefLines: ['brief/payers/receives/1', 'brief/payers/gives/1', 'brief/payers/gives/gone'],
  phases: ['one', 'two'],
  staffing: ['use-case-lead/one', 'own/one', 'gone/two'],
  ballots: ['ballot'],
  calendar: [],
  conflicts: ['PBs_-------AAAAA items r/lead note', 'PBs_-------BBBBB charter topic/gone text'],
};

/** The rows to fill of a table; of one that is not named above, two that hang on the first rows of others. */
const rowsOf = ({ id, key }: Table): readonly string[] =>
  ROWS[id] ?? ['one', 'two'].map((row) => key.map((part) => ROWS[part]?.[0] ?? row).join('/'));

/** Cells that are no text of the reader's, or that must say something for the text to show. */
const SET: Readonly<Record<string, CellValue>> = {
  state: 'na',
  due: '2027-03-01',
  evidence: `https://example.org/${'path'.repeat(60)}`,
  proofLink: `https://example.org/${'path'.repeat(60)}`,
  group: 'payers',
  groups: 'payers',
  champion: 'chosen',
  rating: '2',
  holds: true,
  has: true,
  chosen: true,
  verdict: 'not-yet',
  status: 'draft',
  leaves: '2099-01-31',
  askBy: '2027-03-01',
  opens: '2027-06-01',
  months: 3,
  m1: 0.5,
  began: 'Unbroken'.repeat(20),
  table: 'items',
  row: 'gone/item',
  cell: 'note',
  value: 'Unbroken'.repeat(60),
};

/** Texts differ by their rows, so that what is named by them can be told apart. */
function valueFor(
  row: string,
  cell: string,
  { longest = 0, parse }: CellType<CellValue>,
): CellValue | undefined {
  const set = SET[cell];
  if (set !== undefined && parse(set).ok) return set;
  return longest === 0
    ? undefined
    : `${row.replaceAll(/\W/g, '')}.${'firstname.lastname@standards.bighospital.example'.repeat(9)}`.slice(
        0,
        longest,
      );
}

/** Fills an initiative with long words. */
export function fill(initiative: Initiative): void {
  const cells = schema.tables.flatMap((table) =>
    rowsOf(table).flatMap((row) =>
      Object.entries(table.cells).flatMap(([cell, type]) => {
        const value = valueFor(row, cell, type);
        return value === undefined ? [] : [{ table: table.id, row, cell, value }];
      }),
    ),
  );
  writeCells(initiative, 'edit', '', cells);
  for (const cell of ['name', 'specialty'])
    writeCells(initiative, 'edit', '', [{ table: '', row: '', cell, value: 'Unbroken'.repeat(15) }]);
}

/** Two initiatives with long names, both full of work. */
export const longWork = (library: InitiativeLibrary): void => {
  fill(library.create({ name: 'Another'.repeat(17) }).initiative);
  fill(library.create({ name: 'Unbroken'.repeat(15) }).initiative);
};
