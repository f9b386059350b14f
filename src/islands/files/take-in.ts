import type { InitiativeFile } from '../../workbook/file.ts';
import { applyMerge, type Choices, type DiffKind } from '../../workbook/merge.ts';
import type { OpenInitiative, Shelf } from '../../workbook/shelf.ts';
import { noteExport } from '../../workbook/shelf-notes.ts';
import type { Target } from './targets.ts';

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
  applyMerge(open.initiative, file.packed, label, choices);
  return { kind: 'merged', open, label, counts };
}
