import type { CellValue } from './cell-types.ts';
import type { Hlc } from './hlc.ts';
import type { EditResult, Initiative } from './initiative.ts';
import { logOverruledEdit } from './overrule.ts';
import type { Place } from './replica.ts';

export type { Place };

/** What came of an edit from a field. */
export interface FieldEdit {
  readonly result: EditResult;
  /** Somebody else's value that the field did not show, and that is kept now; undefined when there was none. */
  readonly kept: CellValue | undefined;
  /** What the field has shown from now on: hand it back with the next edit. */
  readonly shown: Hlc;
}

/** The stamp of what stands in a cell: what a field shows that shows it. `''` when nothing was ever written there. */
export function hlcAt({ replica }: Initiative, place: Place): Hlc {
  return replica.hlcOf(place);
}

/**
 * The reader turns to a field, or leaves it. What is kept of two people's typing in one cell is one entry for
 * each sitting, not one for each key.
 */
export function beginSitting({ replica }: Initiative): void {
  replica.beginSitting();
}

/**
 * Runs an edit of one cell on top of what its field showed. A value that came in between, from another tab, an
 * import or a team mate, has not been seen by whoever types: it is kept in `conflicts`, and all is one step.
 * @param shown the stamp of what the field showed: from `stampAt`, then from the edit before
 * @param edit writes the cell, and whatever else the tool writes with it
 */
export function editOver(
  initiative: Initiative,
  place: Place,
  shown: Hlc,
  edit: () => EditResult,
): FieldEdit {
  const { replica } = initiative;
  const stamp = replica.hlcOf(place);
  const value = replica.valueAt(place);
  let outcome: FieldEdit = { result: { ok: true }, kept: undefined, shown };
  replica.change(
    'edit',
    '',
    () => {
      const result = edit();
      // Before the change is told: saving takes in what other tabs wrote, which this field has not shown.
      const own = replica.hlcOf(place);
      const replaced = result.ok && stamp !== shown && own !== stamp && value !== undefined && value !== '';
      if (replaced) logOverruledEdit(initiative, [value, stamp], place);
      outcome = { result, kept: replaced ? value : undefined, shown: result.ok ? own : shown };
    },
    true,
  );
  return outcome;
}
