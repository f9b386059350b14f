import { closeBidi } from '../../workbook/exports/bidi.ts';
import type { InitiativeFile } from '../../workbook/file.ts';
import { readDetails } from '../../workbook/initiative-store.ts';
import { cellAt, type Packed } from '../../workbook/packed.ts';
import type { OpenInitiative, Shelf } from '../../workbook/shelf.ts';
import { copiesOf } from '../../workbook/shelf-list.ts';

/** Where a file's work can go: an initiative of its own, or one that is here. */
export type Target =
  | { readonly kind: 'new' }
  /** `copy`: the file holds the same initiative; else its work is put into another one. */
  | { readonly kind: 'merge'; readonly id: string; readonly name: string; readonly copy: boolean };

/** The places that make sense for a file, the one that most readers will want first. */
export function targetsFor(shelf: Shelf, file: InitiativeFile, current: OpenInitiative): Target[] {
  const { id: identity } = file.details;
  const copies = identity === '' ? [] : copiesOf(shelf, identity);
  if (copies.length > 0) {
    return copies
      .toSorted((one, other) => Number(other === current.id) - Number(one === current.id))
      .map((id) => ({ kind: 'merge', id, name: nameOf(shelf.open(id)), copy: true }));
  }
  const into: Target = {
    kind: 'merge',
    id: current.id,
    name: nameOf(current),
    copy: false,
  };
  const usable = current.persistence.status().state !== 'empty' && !current.initiative.readOnly;
  return [{ kind: 'new' }, ...(usable ? [into] : [])];
}

/** How many values that lost a conflict elsewhere come with the file and are not here yet. */
export function newKept(mine: Packed, theirs: Packed): number {
  return Object.keys(theirs.tables['conflicts'] ?? {}).filter(
    (row) =>
      cellAt(mine, 'conflicts', row, 'value') === undefined &&
      cellAt(theirs, 'conflicts', row, 'value')?.[0] !== null,
  ).length;
}

/** For use within a sentence, which a direction mark in the name must not turn around. */
function nameOf({ initiative }: OpenInitiative): string {
  return closeBidi(readDetails(initiative).name);
}
