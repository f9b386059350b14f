import { createTrash, listInitiatives } from '../../workbook/storage/index.ts';
import { library } from '../page/page-library.ts';
import { refreshViews } from '../page/views.ts';

/** A deletion that can be undone while the page is open. */
export interface Deletion {
  readonly kind: 'one' | 'damaged' | 'all';
  /** The id of the deleted initiative, the key of a text set aside, or the initiative shown when all was deleted. */
  readonly id: string;
  readonly name: string;
}

const removals = createTrash(library);
let done: readonly Deletion[] = [];

/** What was deleted in this page and not restored, the latest last. */
export function deletions(): readonly Deletion[] {
  return done;
}

/** Deletes an initiative; if it was the one shown, the one last worked on is shown instead. */
export function deleteOne(id: string, name: string): void {
  done = [...done, { kind: 'one', id, name }];
  removals.remove(id);
  if (library.currentId() === undefined) library.switchTo(latest() ?? library.environment.newId());
  refreshViews();
}

/** Deletes a text that could not be read and was set aside. */
export function deleteDamaged(key: string): void {
  done = [...done, { kind: 'damaged', id: key, name: '' }];
  removals.discard(key);
  refreshViews();
}

/** Deletes all that this site has stored. The page then starts as on a first visit. */
export function deleteAll(): void {
  done = [...done, { kind: 'all', id: library.currentId() ?? '', name: '' }];
  removals.removeAll();
  refreshViews();
}

/** Undoes a deletion. Returns false when the browser could not store it again: it is then open, but unsaved. */
export function undo(deletion: Deletion): boolean {
  done = done.filter((one) => one !== deletion);
  const { kind, id } = deletion;
  const stored = bringBack(deletion);
  // A text that did not fit is not open anywhere: the reader can try again.
  if (kind === 'damaged' && !stored) done = [...done, deletion];
  if (kind === 'all' && listInitiatives(library).some((one) => one.id === id)) library.switchTo(id);
  refreshViews();
  return stored;
}

function bringBack({ kind, id }: Deletion): boolean {
  if (kind === 'damaged') return removals.retrieve(id);
  return kind === 'one' ? removals.restore(id) : removals.restoreAll();
}

function latest(): string | undefined {
  return listInitiatives(library)
    .filter(({ details, state }) => !details.archived && state !== 'damaged')
    .sort((one, other) => other.changedAt - one.changedAt)[0]?.id;
}
