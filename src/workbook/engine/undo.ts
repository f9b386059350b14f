import { missedAmong } from './hanging.ts';
import { type Initiative, writeCells } from './initiative.ts';
import type { Change, CellChange } from './replica.ts';
import { CONFLICTS, REMEMBERED, type Schema } from './schema.ts';

/** One undone or redone step. */
export interface Undone {
  readonly label: string;
  /** The cells changed by it: `from` before, `to` after the undo. */
  readonly cells: readonly CellChange[];
  /** Cells left alone because somebody else has changed them since. */
  readonly skipped: readonly CellChange[];
  /** Whether the step was an import that only brought lost edits, which stay. */
  readonly keptOnly: boolean;
}

export interface UndoStack {
  /** Undoes the reader's last step; `undefined` if there is none. */
  readonly undo: () => Undone | undefined;
  readonly redo: () => Undone | undefined;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Clears all steps: what a new copy begins with is not for the reader to undo. */
  readonly clear: () => void;
}

interface Step {
  readonly label: string;
  readonly cells: readonly CellChange[];
  readonly at: number;
}

const MOST_STEPS = 500;
const TYPING_PAUSE_MS = 2_000;

/**
 * Undo and redo of the reader's own edits in this page, imports included.
 *
 * Not TinyBase's checkpoints: they also record what arrives from another tab, and undoing that would revert
 * somebody else's edit. Here each own step is kept as its inverse. A cell is only set back while it still
 * holds what the step set; otherwise it is skipped and reported. So is a row to which somebody else's work belongs
 * by now: without it the work would be in no view. Typing in one cell is one step until the reader pauses.
 */
export function createUndo(initiative: Initiative): UndoStack {
  const { schema } = initiative;
  let done: Step[] = [];
  let undone: Step[] = [];

  const record = ({ origin, label, cells }: Change): void => {
    if (origin !== 'edit' && origin !== 'import') return;
    const typed = cells.filter(
      (change) =>
        change.cell !== REMEMBERED &&
        !(origin === 'import' ? staysAfterImport : isBookkeeping)(schema, change),
    );
    // An import of lost edits alone is a step, too: “Undo the import” must not undo the one before.
    if (typed.length === 0 && (origin !== 'import' || cells.length === 0)) return;
    const step = { label, cells: typed, at: initiative.now() };
    const last = origin === 'edit' && undone.length === 0 ? done.at(-1) : undefined;
    const joined = last === undefined ? undefined : joinTyping(schema, last, step);
    done = [...(joined === undefined ? done : done.slice(0, -1)), joined ?? step].slice(-MOST_STEPS);
    undone = [];
  };

  const apply = (step: Step, direction: 'undo' | 'redo'): Undone => {
    const { replica } = initiative;
    const wanted = step.cells.map((change) => (direction === 'undo' ? turned(change) : change));
    const free = wanted.filter((change) => replica.valueAt(change) === change.from);
    const put = (cells: readonly CellChange[]) =>
      writeCells(
        initiative,
        direction,
        step.label,
        cells.map((change) => ({ ...change, value: change.to })),
      );
    let held: readonly CellChange[] = [];
    replica.change(direction, step.label, () => {
      put(free);
      held = missedAmong(replica, free);
      put(held.map(turned));
    });
    const cells = free.filter((change) => !held.includes(change));
    const skipped = wanted.filter((change) => replica.valueAt(change) !== change.to);
    return { label: step.label, cells, skipped, keptOnly: step.cells.length === 0 };
  };

  const move = (direction: 'undo' | 'redo'): Undone | undefined => {
    if (initiative.readOnly) return undefined;
    const [from, to] = direction === 'undo' ? [done, undone] : [undone, done];
    const step = from.pop();
    if (step === undefined) return undefined;
    const result = apply(step, direction);
    const kept = direction === 'undo' ? result.cells.map(turned) : result.cells;
    // An import that only brought lost edits is redone by itself, though it changes nothing.
    if (kept.length > 0 || step.cells.length === 0) to.push({ ...step, cells: kept, at: 0 });
    return result;
  };

  initiative.replica.listen(record);
  return {
    undo: () => move('undo'),
    redo: () => move('redo'),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    clear: () => {
      done = [];
      undone = [];
    },
  };
}

/** Cells that an edit sets along with what the reader entered; but dismissing a lost edit can be undone. */
function isBookkeeping(schema: Schema, { table, cell }: CellChange): boolean {
  const rule = schema.cellType(table, cell);
  return table !== CONFLICTS.id && rule?.internal === true && rule.setOnCreate !== true;
}

/**
 * What an import has made of an empty initiative stays: without identity its copies would not recognize it. So do
 * lost edits that it brought: removing them would tell every copy that the reader has dealt with them.
 */
function staysAfterImport(schema: Schema, { table, cell, to }: CellChange): boolean {
  const isKept = table === CONFLICTS.id && to !== undefined;
  return isKept || (table === '' && schema.cellType(table, cell)?.internal === true);
}

function turned(change: CellChange): CellChange {
  return { ...change, from: change.to, to: change.from };
}

function joinTyping(schema: Schema, last: Step, next: Step): Step | undefined {
  const [before, ...moreBefore] = last.cells;
  const [after, ...moreAfter] = next.cells;
  if (before === undefined || after === undefined || moreBefore.length + moreAfter.length > 0)
    return undefined;
  const sameCell = before.table === after.table && before.row === after.row && before.cell === after.cell;
  const keys = typeof after.from === typeof after.to && schema.cellType(after.table, after.cell)?.coalesce;
  if (!sameCell || !keys || next.at - last.at > TYPING_PAUSE_MS || before.to !== after.from) return undefined;
  return { ...next, cells: [{ ...after, from: before.from }] };
}
