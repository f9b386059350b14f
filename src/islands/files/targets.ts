import { cellAt, readDetails, type Snapshot } from '../../workbook/engine/index.ts';
import type { InitiativeFile } from '../../workbook/exchange/index.ts';
import { copiesOf, type InitiativeLibrary, type OpenInitiative } from '../../workbook/storage/index.ts';
import { closeBidi } from '../../workbook/text/index.ts';

/** A target for a file's work: a new initiative, or an existing one. */
export type Target =
  | { readonly kind: 'new' }
  /** `copy`: the file holds the same initiative; else its work is merged into another one. */
  | { readonly kind: 'merge'; readonly id: string; readonly name: string; readonly copy: boolean }
  /** The reader leaves this one of several out. */
  | { readonly kind: 'skip' };

/** The sensible targets for a file, the most likely one first. */
export function targetsFor(
  library: InitiativeLibrary,
  file: InitiativeFile,
  current: OpenInitiative,
): Target[] {
  const copies = targetsOfCopies(library, file, current);
  if (copies.length > 0) return copies;
  const into: Target = {
    kind: 'merge',
    id: current.id,
    name: nameOf(current),
    copy: false,
  };
  const usable = current.persistence.status().state !== 'empty' && !current.initiative.readOnly;
  return [{ kind: 'new' }, ...(usable ? [into] : [])];
}

/** The targets for one of several initiatives in a file: the copy in this browser, a new initiative, or none. */
export function targetsInList(
  library: InitiativeLibrary,
  file: InitiativeFile,
  current: OpenInitiative,
): Target[] {
  const copies = targetsOfCopies(library, file, current);
  return [...(copies.length > 0 ? copies : [{ kind: 'new' } as const]), { kind: 'skip' }];
}

function targetsOfCopies(
  library: InitiativeLibrary,
  { details: { id } }: InitiativeFile,
  current: OpenInitiative,
): Target[] {
  const copies = id === '' ? [] : copiesOf(library, id);
  return copies
    .toSorted((one, other) => Number(other === current.id) - Number(one === current.id))
    .map((copy) => ({ kind: 'merge', id: copy, name: nameOf(library.open(copy)), copy: true }));
}

/** How many lost edits the file contains that are not here yet. */
export function newKept(mine: Snapshot, theirs: Snapshot): number {
  return Object.keys(theirs.tables['conflicts'] ?? {}).filter(
    (row) =>
      cellAt(mine, 'conflicts', row, 'value') === undefined &&
      cellAt(theirs, 'conflicts', row, 'value')?.[0] !== null,
  ).length;
}

/** Whether the file records calendar entries that are unknown here. */
export function knowsMoreCalendars(mine: Snapshot, theirs: Snapshot): boolean {
  return Object.keys(theirs.tables['calendar'] ?? {}).some((row) => {
    const [here, there] = [mine, theirs].map(
      (snapshot) => cellAt(snapshot, 'calendar', row, 'sequence')?.[0],
    );
    return typeof there === 'number' && !(typeof here === 'number' && here >= there);
  });
}

/** For use within a sentence, which a direction mark in the name must not reverse. */
function nameOf({ initiative }: OpenInitiative): string {
  return closeBidi(readDetails(initiative).name);
}
