import { idOfWording } from './wordings.ts';

/**
 * From version 1 to 2: skills of roles and options of the charter are known by their ids, no longer by their
 * wording. A wording without an id stays as it is, and is shown as one that the playbook no longer has.
 *
 * What becomes of a cell depends on its place and its value alone, so merging copies and upgrading them come
 * to the same in either order. Whatever has not the form of saved content passes through, for the check that
 * comes after.
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
  ['charter', (id, cells) => [id, charterCells(id, cells)]],
  ['conflicts', conflictRow],
]);

/** `ann/terminologist/requesting-new-codes-and-giving-good-reasons` is `ann/terminologist/new-codes`. */
function skillRow(id: string): string {
  const [, before = '', role = '', wording = ''] = /^([^/]*\/([^/]*)\/)([^/]*)$/.exec(id) ?? [];
  const skill = idOfWording(role, wording);
  return skill === undefined ? id : before + skill;
}

function charterCells(entry: string, cells: Row): Row {
  const began = cells['began'];
  if (!isCell(began)) return cells;
  return {
    ...cells,
    began: withText(began, (labels) => optionIds(entry, labels)),
    beganText: withText(began, (labels) => optionTexts(entry, labels)),
  };
}

/** The ids that took the place of labels, one a line; a label without one keeps its line. */
function optionIds(entry: string, labels: string): string {
  return lines(labels, (label) => [idOfWording(entry, label) ?? label]);
}

/** The same labels as the cell `beganText` keeps them, behind their ids. */
function optionTexts(entry: string, labels: string): string {
  return lines(labels, (label) => {
    const id = idOfWording(entry, label);
    return id === undefined ? [] : [`${id} ${label}`];
  });
}

/** The losing side of an edit: its row says where the edit was made, in its id as in its cells. */
function conflictRow(id: string, cells: Row): ReturnType<Change> {
  const [, before = '', skill = '', after = ''] = /^(\S{16} skills )(.*)( \S+)$/.exec(id) ?? [];
  if (skill !== '') {
    const row = cells['row'];
    return [
      before + skillRow(skill) + after,
      isCell(row) ? { ...cells, row: withText(row, skillRow) } : cells,
    ];
  }
  const [, entry] = /^\S{16} charter (.*) began$/.exec(id) ?? [];
  const value = cells['value'];
  if (entry === undefined || !isCell(value)) return [id, cells];
  return [id, { ...cells, value: withText(value, (labels) => optionIds(entry, labels)) }];
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

function withText([value, stamp]: Cell, change: (text: string) => string): Cell {
  return [typeof value === 'string' ? change(value) : value, stamp];
}

/** Each line once. */
function lines(text: string, change: (line: string) => readonly string[]): string {
  return [...new Set(text.split('\n').flatMap(change))].join('\n');
}

function isRecord(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCell(value: unknown): value is Cell {
  return Array.isArray(value) && value.length === 2 && typeof value[1] === 'string';
}
