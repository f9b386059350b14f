import { applyMerge, type Choices, type DiffKind, type Undone } from '../../workbook/engine/index.ts';
import { undoneText } from '../../workbook/schema/index.ts';
import { createTrash, noteExport, type OpenInitiative } from '../../workbook/storage/index.ts';
import { library } from '../page/page-library.ts';
import { broughtBack, type Part } from './part.ts';

/** What came of one initiative of a file; told by `Outcome`. */
export type ImportedPart =
  | {
      readonly kind: 'merged';
      readonly open: OpenInitiative;
      readonly label: string;
      /** Whether anything is different now: then there is a step to undo. */
      readonly changed: boolean;
      readonly counts: Readonly<Record<DiffKind, number>>;
    }
  | { readonly kind: 'created'; readonly open: OpenInitiative };

/** What came of taking a file in. */
export interface ImportResult {
  readonly parts: readonly ImportedPart[];
  /** The initiatives that this tab worked on before and after. */
  readonly before: string;
  readonly after: string;
}

/** Holds what can be brought back until the page closes. */
const removals = createTrash(library);

/**
 * Takes initiatives of a file in where the reader wants them, all or none. Of a single one the tab goes on with
 * that; of several it stays with its own, unless that is empty.
 * @returns undefined if the store refuses one; then all is as it was before
 */
export function importFile(parts: readonly Part[], fileName: string): ImportResult | undefined {
  const { id: before, persistence } = library.current();
  const stay = parts.length > 1 && persistence.status().state !== 'empty';
  const taken: ImportedPart[] = [];
  try {
    for (const part of parts) taken.push(takePart(part, fileName));
  } catch {
    takeBack({ parts: taken, before, after: before });
    return undefined;
  }
  const after = stay ? before : (taken[0]?.open.id ?? before);
  if (library.currentId() !== after) library.switchTo(after);
  return { parts: taken, before, after };
}

function takePart({ file, target, choices, preview }: Part, fileName: string): ImportedPart {
  if (target.kind !== 'merge') {
    const open = library.create({}, file.snapshot);
    // Its work is in a file already: the one that was just taken in.
    noteExport(library, open.id, open.initiative.replica.snapshot(), file.exportedAt);
    return { kind: 'created', open };
  }
  const open = library.open(target.id);
  const label = `Import of ${fileName}`;
  let changed = false as boolean;
  const stop = open.initiative.replica.listen(() => (changed = true));
  try {
    applyMerge(open.initiative, preview, label);
  } catch (error) {
    // What the store refused came with what it took.
    if (changed) open.undo.undo();
    throw error;
  } finally {
    stop();
  }
  return { kind: 'merged', open, label, changed, counts: countsOf(preview, choices) };
}

function countsOf(preview: Part['preview'], choices: Choices): Readonly<Record<DiffKind, number>> {
  return { ...preview.counts, older: broughtBack(preview, choices) };
}

/** What came of taking an import back. */
export interface TakenBack {
  /** In words, to be shown and read out. */
  readonly said: string;
  /** Something is different now, and can be taken in again: not where the import had only brought values to keep. */
  readonly changed: boolean;
}

/** Takes the import back, the last part first. */
export function takeBack({ parts, before }: ImportResult): TakenBack {
  const back = parts.toReversed().map((part): TakenBack => {
    if (part.kind === 'merged') return undonePart(part.changed ? part.open.undo.undo() : undefined);
    removals.remove(part.open.id);
    return { said: 'Undone: the new initiative is gone again.', changed: true };
  });
  if (parts.some(({ kind }) => kind === 'created')) library.switchTo(before);
  const [only, ...others] = back;
  if (only !== undefined && others.length === 0) return only;
  return {
    said: `Undone: the import of ${parts.length} initiatives.`,
    changed: back.some(({ changed }) => changed),
  };
}

const undonePart = (undone: Undone | undefined): TakenBack => ({
  said: undoneText(undone, 'undo', () => undefined),
  changed: (undone?.cells.length ?? 0) > 0,
});

/** Takes the import in again after `takeBack`, and says so. */
export function putBack({ parts, after }: ImportResult): string {
  const said = parts.map((part) => {
    if (part.kind === 'merged')
      return undoneText(part.changed ? part.open.undo.redo() : undefined, 'redo', () => undefined);
    removals.restore(part.open.id);
    return 'The new initiative is back.';
  });
  if (library.currentId() !== after) library.switchTo(after);
  return said.length === 1 ? (said[0] ?? '') : `Taken in again: ${parts.length} initiatives.`;
}
