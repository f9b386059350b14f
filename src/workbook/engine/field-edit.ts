import type { CellValue } from './cell-types.ts';
import type { Hlc } from './hlc.ts';
import type { EditResult, Initiative } from './initiative.ts';
import { logOverruledEdit } from './overrule.ts';
import type { Place } from './replica.ts';

export type { Place };

/** The result of an edit from a field. */
export interface FieldEdit {
  readonly result: EditResult;
  /** Somebody else's value that the field did not show, and that is now in the conflict log; undefined if there was none. */
  readonly kept: CellValue | undefined;
  /** The HLC of what the field shows from now on: pass it to the next edit. */
  readonly shown: Hlc;
}

/** The HLC of a cell's value; `''` if nothing was ever written there. */
export function hlcAt({ replica }: Initiative, place: Place): Hlc {
  return replica.hlcOf(place);
}

/**
 * Called when the reader enters or leaves a field. What is logged of two people's typing in one cell is one entry for
 * each sitting, not one for each key.
 */
export function beginSitting({ replica }: Initiative): void {
  replica.beginSitting();
}

/**
 * Runs an edit of one cell, based on what its field showed. A value that was stored in between, by another tab, an
 * import or a team mate, was unknown to the person typing: it is kept in `conflicts`, all in one step.
 * @param shown the HLC of what the field showed: from `hlcAt`, then from the edit before
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
      // Before listeners are called: saving merges what other tabs wrote, which this field has not shown.
      const own = replica.hlcOf(place);
      const replaced = result.ok && stamp !== shown && own !== stamp && value !== undefined && value !== '';
      if (replaced) logOverruledEdit(initiative, [value, stamp], place);
      outcome = { result, kept: replaced ? value : undefined, shown: result.ok ? own : shown };
    },
    true,
  );
  return outcome;
}
