import type { InitiativeFile } from '../../workbook/file.ts';
import { type Initiative, writeCells } from '../../workbook/initiative.ts';
import { removeRow } from '../../workbook/initiative-store.ts';
import { applyMerge, choiceKey, type Choices, type DiffKind, previewMerge } from '../../workbook/merge.ts';
import { trailRow } from '../../workbook/merge-trail.ts';
import { cellAt, NOTHING, type Packed, type PackedCell } from '../../workbook/packed.ts';
import type { OpenInitiative, Shelf } from '../../workbook/shelf.ts';
import { exportState, noteExport } from '../../workbook/shelf-notes.ts';
import { contentFor, type Target } from './targets.ts';

/** What came of taking a file in; told by `Outcome`. */
export type TakenIn =
  | {
      readonly kind: 'merged';
      readonly open: OpenInitiative;
      readonly label: string;
      readonly counts: Readonly<Record<DiffKind, number>>;
    }
  | { readonly kind: 'created'; readonly open: OpenInitiative; readonly previous: string };

/**
 * Takes a file in where the reader wants it, and has the tab work on that.
 * Throws if the store refuses; what was there before is then still stored.
 */
export function takeIn(
  shelf: Shelf,
  file: InitiativeFile,
  target: Target,
  fileName: string,
  choices: Choices,
  counts: Readonly<Record<DiffKind, number>>,
): TakenIn {
  if (target.kind === 'new') {
    const previous = shelf.current().id;
    const open = shelf.create({}, file.packed);
    // Its work is in a file already: the one that was just taken in.
    noteExport(shelf.storage, open.id, open.initiative.replica.packed(), file.exportedAt);
    return { kind: 'created', open, previous };
  }
  const open = shelf.shown() === target.id ? shelf.current() : shelf.switchTo(target.id);
  const label = `Import of ${fileName}`;
  merge(open.initiative, contentFor(file, target), label, choices);
  // The two together are in no file yet, however old the edits that came in are.
  const { at } = exportState(shelf.storage, open.id, open.initiative.replica.packed());
  if (at !== undefined) noteExport(shelf.storage, open.id, NOTHING, at);
  return { kind: 'merged', open, label, counts };
}

/**
 * Merges as one step, and keeps what the reader's choices overrule. The merge itself keeps the earlier edit of
 * a conflict; where the reader has chosen that one, the later edit is the one that would be gone.
 */
function merge(initiative: Initiative, theirs: Packed, label: string, choices: Choices): void {
  const mine = initiative.replica.packed();
  const { rows } = previewMerge(mine, theirs);
  initiative.replica.change('import', label, () => {
    applyMerge(initiative, theirs, label, choices);
    for (const { table, row, cells } of rows) {
      for (const { cell, winner } of cells) {
        const chosen = choices.get(choiceKey(table, row, cell)) ?? winner;
        if (chosen === winner) continue;
        keep(initiative, cellAt(winner === 'mine' ? mine : theirs, table, row, cell), table, row, cell);
        letGo(initiative, cellAt(chosen === 'mine' ? mine : theirs, table, row, cell), table, row, cell);
      }
    }
  });
}

function keep(
  initiative: Initiative,
  edit: PackedCell | undefined,
  table: string,
  row: string,
  cell: string,
): void {
  const [id, kept] = edit === undefined ? ['', undefined] : trailRow(edit, table, row, cell);
  const cells = Object.entries(kept ?? {}).flatMap(([name, [value]]) =>
    value === null ? [] : [{ table: 'conflicts', row: id, cell: name, value }],
  );
  writeCells(initiative, 'import', '', cells);
}

function letGo(
  initiative: Initiative,
  edit: PackedCell | undefined,
  table: string,
  row: string,
  cell: string,
): void {
  if (edit === undefined) return;
  const [id] = trailRow(edit, table, row, cell);
  if (initiative.replica.store.hasRow('conflicts', id)) removeRow(initiative, 'conflicts', id);
}
