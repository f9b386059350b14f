import {
  type CellType,
  type CellValue,
  day,
  flag,
  line,
  number,
  oneOf,
  internal,
  readCells,
  type TypeOf,
} from './cell-types.ts';

/** The name of an initiative that its reader has not named. */
const DEFAULT_NAME = 'My initiative';

/** The latest time a `Date` can hold, in milliseconds since 1970. */
export const LATEST_MOMENT = 8.64e15;

/** The initiative's own values, which are in no table. */
export const DETAILS = {
  /** Identity: the same in all copies of the initiative. */
  id: internal(line(64)),
  name: line(120),
  specialty: line(120),
  /** Whether to join an accelerator or run an own program. */
  host: oneOf('undecided', 'join', 'own'),
  startDate: day,
  archived: flag,
  createdAt: internal(number(0, LATEST_MOMENT)),
} as const satisfies Readonly<Record<string, CellType<CellValue>>>;

export type Details = { readonly [K in keyof typeof DETAILS]: TypeOf<(typeof DETAILS)[K]> };

/** The initiative's values; `newId` replaces a missing identity, `My initiative` a missing name. */
export function detailsFrom(get: (cell: string) => unknown, newId: string): Details {
  const details = readCells(DETAILS, get);
  return {
    ...details,
    id: details.id || newId,
    name: details.name.trim() === '' ? DEFAULT_NAME : details.name,
  };
}
