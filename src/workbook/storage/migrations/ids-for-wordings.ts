import { idOfWording } from './wordings.ts';

/**
 * From version 1 to 2: skills of roles and options of the charter are identified by ids instead of their
 * wording. A wording without an id is kept, and shown as one that the playbook no longer has.
 *
 * What happens to a cell depends on its place and its value alone, so merging copies and migrating them
 * commute. Whatever has not the form of saved content is passed through, for the check that
 * follows.
 */
export function idsForWordings(content: unknown): unknown {
  if (!isRecord(content) || !isRecord(content['tables'])) return content;
  const tables = Object.entries(content['tables']).map(([table, rows]): [string, unknown] => {
    const change = CHANGES.get(table);
    return [table, change === undefined || !isRecord(rows) ? rows : changed(rows, change)];
  });
  return { ...content, tables: Object.fromEntries(tables) };
}

type Row = Readonly<Record<string, unknown>>;
type Cell = readonly [value: unknown, stamp: string];
type Change = (id: string, cells: Row) => readonly [id: string, cells: Row];

const CHANGES = new Map<string, Change>([
  ['skills', (id, cells) => [skillRow(id), cells]],
  // The new cell keeps the labels behind their ids: see the table CHARTER.
  [
    'charter',
    (id, cells) => [id, withText(withText(cells, 'began', optionTexts, 'beganText'), 'began', optionIds)],
  ],
  ['conflicts', conflictRow],
]);

/** `ann/terminologist/requesting-new-codes-and-giving-good-reasons` becomes `ann/terminologist/new-codes`. */
function skillRow(id: string): string {
  const [, before = '', wording = ''] = /^([^/]*\/[^/]*\/)([^/]*)$/.exec(id) ?? [];
  const skill = idOfWording(wording);
  return skill === undefined ? id : before + skill;
}

/** The ids that replaced labels, one a line; a label without an id is kept. */
function optionIds(labels: string): string {
  return lines(labels, (label) => [idOfWording(label) ?? label]);
}

function optionTexts(labels: string): string {
  return lines(labels, (label) => {
    const id = idOfWording(label);
    return id === undefined ? [] : [`${id} ${label}`];
  });
}

/** A lost edit: its row holds the place of the edit, both in its id and in its cells. */
function conflictRow(id: string, cells: Row): ReturnType<Change> {
  const [, before = '', skill, after = ''] = /^(\S+ skills )(.*)( \S+)$/.exec(id) ?? [];
  if (skill !== undefined) return [before + skillRow(skill) + after, withText(cells, 'row', skillRow)];
  return [id, /^\S+ charter .* began$/.test(id) ? withText(cells, 'value', optionIds) : cells];
}

/** Where two rows become one, each cell keeps its later edit. */
function changed(rows: Row, change: Change): Row {
  const result = new Map<string, unknown>();
  for (const [id, cells] of Object.entries(rows)) {
    const [newId, newCells] = isRecord(cells) ? change(id, cells) : [id, cells];
    const there = result.get(newId);
    result.set(newId, isRecord(there) && isRecord(newCells) ? joined(there, newCells) : newCells);
  }
  return Object.fromEntries(result);
}

function joined(one: Row, other: Row): Row {
  const later = Object.entries(other).filter(([id, cell]) => {
    const there = one[id];
    return !isCell(cell) || there === undefined || (isCell(there) && cell[1] > there[1]);
  });
  return { ...one, ...Object.fromEntries(later) };
}

/** The cells with one text changed, in its own cell or with the same HLC in another. */
function withText(cells: Row, id: string, change: (text: string) => string, to = id): Row {
  const cell = cells[id];
  if (!isCell(cell)) return cells;
  const [value, stamp] = cell;
  return { ...cells, [to]: [typeof value === 'string' ? change(value) : value, stamp] };
}

/** Maps each line, without duplicates. */
function lines(text: string, change: (line: string) => readonly string[]): string {
  return [...new Set(text.split('\n').flatMap(change))].join('\n');
}

function isRecord(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCell(value: unknown): value is Cell {
  return Array.isArray(value) && value.length === 2 && typeof value[1] === 'string';
}
