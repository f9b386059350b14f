import { applyMerge, type DiffKind, type Undone } from '../../workbook/engine/index.ts';
import { undoneText } from '../../workbook/schema/index.ts';
import { createTrash, noteExport, noteImport, type OpenInitiative } from '../../workbook/storage/index.ts';
import { library } from '../page/page-library.ts';
import { broughtBack, type Part } from './part.ts';

/** The result of importing one initiative of a file; shown by `Outcome`. */
export type ImportedPart =
  | {
      readonly kind: 'merged';
      readonly open: OpenInitiative;
      readonly label: string;
      /** Whether anything changed: then there is a step to undo. */
      readonly changed: boolean;
      readonly counts: Readonly<Record<DiffKind, number>>;
      /** How many changes the reader declined. */
      readonly declined: number;
    }
  | { readonly kind: 'created'; readonly open: OpenInitiative };

/** The result of an import. */
export interface ImportResult {
  readonly parts: readonly ImportedPart[];
  /** The ids of this tab's initiative before and after. */
  readonly before: string;
  readonly after: string;
}

/** Keeps removed initiatives until the page closes, for undo. */
const removals = createTrash(library);

/**
 * Imports initiatives of a file to the targets that the reader chose, all or none. After a single one the tab shows
 * it; after several it stays with its own, unless that is empty.
 * @returns undefined if the store refuses one; then everything is as before
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
    // Its work is in a file already: the imported one.
    noteExport(library, open.id, open.initiative.replica.snapshot(), file.exportedAt);
    return { kind: 'created', open };
  }
  const open = library.open(target.id);
  const label = `Import of ${fileName}`;
  let changed = false as boolean;
  const stop = open.initiative.replica.listen(() => (changed = true));
  try {
    applyMerge(open.initiative, preview, label);
    noteImport(library, open.id, open.initiative.replica.snapshot(), file);
  } catch (error) {
    // Undo also reverts what the store accepted before it refused the rest.
    if (changed) open.undo.undo();
    throw error;
  } finally {
    stop();
  }
  const counts = { ...preview.counts, older: broughtBack(preview, choices) };
  return { kind: 'merged', open, label, changed, counts, declined: preview.declined };
}

/** What undoing an import did. */
export interface TakenBack {
  /** In words, to be shown and announced. */
  readonly said: string;
  /** Whether anything changed, so that it can be redone: not if the import had only brought values to keep. */
  readonly changed: boolean;
}

/** Undoes the import, the last part first. */
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

/** Redoes the import after `takeBack`, and says so. */
export function putBack({ parts, after }: ImportResult): string {
  const said = parts.map((part) => {
    if (part.kind === 'merged')
      return undoneText(part.changed ? part.open.undo.redo() : undefined, 'redo', () => undefined);
    removals.restore(part.open.id);
    return 'The new initiative is back.';
  });
  if (library.currentId() !== after) library.switchTo(after);
  return said.length === 1 ? (said[0] ?? '') : `Imported again: ${parts.length} initiatives.`;
}
