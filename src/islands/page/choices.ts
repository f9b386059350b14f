import { momentWords } from '../../shared/moments.ts';
import type { InitiativeSummary } from '../../workbook/storage/index.ts';
import { closeBidi } from '../../workbook/text/index.ts';

/** An initiative that a reader can turn to. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** The initiatives to choose from, the archived ones last. What cannot be read is none. */
export function choicesOf(all: readonly InitiativeSummary[]): Choice[] {
  const usable = all.filter(({ state, current }) => state !== 'damaged' || current);
  return usable
    .toSorted((one, other) => Number(one.details.archived) - Number(other.details.archived))
    .map((one) => ({ id: one.id, label: labelOf(one, usable) }));
}

/** The name, with the time of the last change where two have the same name. */
function labelOf(
  { details: { name, archived }, changedAt }: InitiativeSummary,
  all: readonly InitiativeSummary[],
): string {
  const twin = all.filter((one) => one.details.name === name).length > 1;
  const about = [
    ...(twin ? [changedAt === 0 ? 'empty' : `changed ${momentWords(changedAt)}`] : []),
    ...(archived ? ['archived'] : []),
  ];
  return about.length === 0 ? name : `${closeBidi(name)} (${about.join(', ')})`;
}
