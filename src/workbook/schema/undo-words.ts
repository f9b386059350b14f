import { counted } from '../../shared/words.ts';
import { type CellChange, CONFLICTS, type Undone } from '../engine/index.ts';
import { closeBidi, shorten } from '../text/index.ts';
import type { ShowValue } from './stakeholder-names.ts';
import { cellLabel, valueLabel } from './labels.ts';
import { schema } from './schema.ts';

/**
 * Describes what was undone or redone, for display and screen readers:
 * `Undone: state of “Ownership of outputs is agreed” is now in progress.`
 * @param textOf returns the text of an item by its id, if it is known
 * @param show returns values as they are shown
 */
export function undoneText(
  undone: Undone | undefined,
  direction: 'undo' | 'redo',
  textOf: (id: string) => string | undefined,
  show: ShowValue = (_table, _cell, value) => value,
): string {
  if (undone === undefined) return `Nothing to ${direction}.`;
  const [cells, skipped] = [told(undone.cells), told(undone.skipped)];
  const done = direction === 'undo' ? 'Undone' : 'Redone';
  if (undone.keptOnly)
    return `${done}: ${closeBidi(undone.label)}. Only values to keep had come with it, and they stay.`;
  const kept = skipped.length > 0 ? ` ${left(skipped.length)}` : '';
  if (cells.length + skipped.length === 0) return `Nothing is left to ${direction}: it is so already.`;
  if (cells.length === 0) return `Nothing was ${direction === 'undo' ? 'undone' : 'redone'}.${kept}`;
  const entry = entryWords(undone, direction);
  if (entry !== undefined) return `${entry}.${kept}`;
  return `${done}: ${undone.label === '' ? describe(cells, textOf, show) : stepWords(undone.label, cells)}.${kept}`;
}

/** `“Ann” is back`: an entry that comes or goes as a whole, with all that hangs on it. */
function entryWords({ label, cells }: Undone, direction: 'undo' | 'redo'): string | undefined {
  const [, name = '', done = ''] = /^(.+) (removed|cleared)$/s.exec(label) ?? [];
  if (done !== '') return `${closeBidi(name)} is ${direction === 'undo' ? 'back' : `${done} again`}`;
  const making = cells.filter(({ table, cell }) => schema.cellType(table, cell)?.setOnCreate);
  const [made] = making;
  if (made === undefined || making.length > 1 || label !== '') return undefined;
  const named = cells.find(({ cell }) => cell === 'name' || cell === 'title');
  const called = made.to === undefined ? named?.from : named?.to;
  const words = typeof called === 'string' && called.trim() !== '' ? `“${shorten(called)}”` : 'The new entry';
  return `${words} is ${made.to === undefined ? 'gone again' : 'back'}`;
}

/** One step by its name. How many fields it changed tells something where it was more than one entry. */
function stepWords(label: string, cells: readonly CellChange[]): string {
  const one = /^(start|length) of “| moved (up|down)$/.test(label);
  return `${closeBidi(label)}${one ? '' : ` (${changes(cells.length)})`}`;
}

/** What the reader did, without bookkeeping: an edit also writes its time, and what it replaced. */
function told(cells: readonly CellChange[]): readonly CellChange[] {
  const entered = cells.filter(({ table, cell }) => !schema.cellType(table, cell)?.internal);
  const keptValues = cells.filter(({ table, cell }) => table === CONFLICTS.id && cell === 'value');
  return [entered, keptValues, cells].find((some) => some.length > 0) ?? [];
}

function describe(
  cells: readonly CellChange[],
  textOf: (id: string) => string | undefined,
  show: ShowValue,
): string {
  const [first, ...more] = cells;
  if (first === undefined) return changes(0);
  if (more.some(({ table, row }) => table !== first.table || row !== first.row)) return changes(cells.length);
  const { table, row, cell, to } = first;
  const text = table === '' ? undefined : textOf(row);
  const place = text === undefined ? '' : ` of “${shorten(text)}”`;
  const rest = more.length > 0 ? ` (and ${counted(more.length, 'more field')})` : '';
  return `${cellLabel(table, cell)}${place} is now ${valueLabel(table, cell, show(table, cell, to))}${rest}`;
}

function changes(count: number): string {
  return counted(count, 'change');
}

function left(count: number): string {
  return count === 1
    ? 'One field was left as it is, because of work done elsewhere since.'
    : `${count} fields were left as they are, because of work done elsewhere since.`;
}
