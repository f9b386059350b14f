import { idsForWordings } from './ids-for-wordings.ts';
import { ratersOfRatings } from './raters-of-ratings.ts';

/**
 * Version of the stored data and of the initiative file. Increment it when older code would misread what newer code
 * writes, and add a step here and a sample to the tests.
 */
export const DATA_VERSION = 3;

/**
 * One step: takes what version n saved (an object with `tables`, `values` and `seen`, not yet checked) and
 * returns what version n + 1 would have saved. Steps are pure and keep each cell's HLC, so that two copies
 * that are migrated separately still merge; when a cell is split in two, both get its HLC.
 */
export type UpgradeStep = (content: unknown) => unknown;

/** The steps, by the version they start from. */
const STEPS: Readonly<Record<number, UpgradeStep>> = {
  1: idsForWordings,
  2: ratersOfRatings,
};

export type Upgraded =
  | { readonly kind: 'current'; readonly content: unknown }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'unknown' };

/**
 * Migrates saved content to the present version.
 * @param version the version in the content, unchecked
 * @returns the content, or that it is newer than this code, or that no such version exists
 */
export function upgrade(version: unknown, content: unknown, steps = STEPS, present = DATA_VERSION): Upgraded {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { kind: 'unknown' };
  if (version > present) return { kind: 'newer', version };
  let current = content;
  for (let from = version; from < present; from++) {
    const step = steps[from];
    if (step === undefined) return { kind: 'unknown' };
    current = step(current);
  }
  return { kind: 'current', content: current };
}
