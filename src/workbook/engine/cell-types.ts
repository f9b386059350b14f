import { grouped } from '../../shared/words.ts';
import { checkLink, cleanLine, cleanText, FIRST_YEAR, isDay, LAST_YEAR, yearOf } from '../text/index.ts';

/** The values of cells. Nothing nested: a cell is the smallest unit that two people can edit at once. */
export type CellValue = string | number | boolean;

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly wrong: string };

/** The type of a cell: which values may be entered, and which may be read from storage or a file. */
export interface CellType<T extends CellValue> {
  /** The value of an empty or unreadable cell. */
  readonly empty: T;
  /** Returns the value to store, or what is wrong with it (ends the sentence "State …"). Never throws. */
  readonly parse: (value: unknown) => Parsed<T>;
  /** Parses stored values that may no longer be entered; if missing, `parse` is used. */
  readonly reads?: (value: unknown) => Parsed<T>;
  /** The maximum length of a text. */
  readonly longest?: number;
  /** Bookkeeping that the reader did not type: no conflicts, no undo. */
  readonly internal?: true;
  /** Although internal, undone with the edit that set it: written once, when its row is created. */
  readonly setOnCreate?: true;
  /** Entered key by key: undo coalesces the keys into steps. */
  readonly coalesce?: true;
  /** At most one line long: see remembered.ts. */
  readonly short?: true;
}

export type TypeOf<R> = R extends CellType<infer T> ? T : never;

const fine = <T>(value: T): Parsed<T> => ({ ok: true, value });
const bad = (wrong: string): Parsed<never> => ({ ok: false, wrong });

function textType(longest: number, clean: (text: string) => string): CellType<string> {
  return {
    empty: '',
    coalesce: true,
    longest,
    parse: (value) => {
      if (typeof value !== 'string') return bad('is not text');
      if (value.length > longest)
        return bad(`is longer than ${grouped(longest)} characters (${grouped(value.length)})`);
      return fine(clean(value));
    },
  };
}

/** Text of several lines. */
export const text = (longest: number): CellType<string> => textType(longest, cleanText);

/** Text of one line. */
export const line = (longest: number): CellType<string> => ({ ...textType(longest, cleanLine), short: true });

/** One of several words; an empty cell means the first. */
export function oneOf<const T extends string>(first: T, ...others: T[]): CellType<T> {
  const all: readonly T[] = [first, ...others];
  return {
    empty: first,
    short: true,
    parse: (value) => {
      const found = all.find((word) => word === value);
      return found === undefined ? bad(`is not one of ${all.join(', ')}`) : fine(found);
    },
  };
}

const anyDay = (value: unknown): Parsed<string> =>
  typeof value === 'string' && (value === '' || isDay(value))
    ? fine(value)
    : bad('is not a day like 2027-03-31');

/**
 * A day as `YYYY-MM-DD`, or empty. Only plausible years may be entered; a day of another year that was saved
 * before is still read, so that the reader sees what to correct.
 */
export const day: CellType<string> = {
  empty: '',
  short: true,
  parse: (value) => {
    const read = anyDay(value);
    if (!read.ok || read.value === '') return read;
    const year = yearOf(read.value);
    return year >= FIRST_YEAR && year <= LAST_YEAR
      ? read
      : bad(`is in the year ${year}. Type the year with all four digits, from ${FIRST_YEAR} to ${LAST_YEAR}`);
  },
  reads: anyDay,
};

/** An http or https address, or empty. */
export const link: CellType<string> = {
  empty: '',
  parse: (value) => {
    if (typeof value !== 'string') return bad('is not a link');
    if (value.trim() === '') return fine('');
    const check = checkLink(value);
    return check.ok ? fine(check.href) : bad(`is not a link that can be kept. ${check.why}`);
  },
};

/** A boolean; false when empty. */
export const flag: CellType<boolean> = {
  empty: false,
  parse: (value) => (typeof value === 'boolean' ? fine(value) : bad('is neither true nor false')),
};

/** A number between two bounds. */
export function number(least: number, most: number, empty = least): CellType<number> {
  return {
    empty,
    short: true,
    parse: (value) =>
      typeof value === 'number' && value >= least && value <= most
        ? fine(value)
        : bad(`is not a number from ${least} to ${most}`),
  };
}

/** The cells of a table with their types. */
export type Cells = Readonly<Record<string, CellType<CellValue>>>;

/** Reads a stored value by its type, including values that may no longer be entered. */
export const readBy = <T extends CellValue>(
  { parse, reads = parse }: CellType<T>,
  value: unknown,
): Parsed<T> => reads(value);

/** The same type for a cell that is entered key by key, so that undo coalesces the keys. */
export const coalesced = <T extends CellValue>(rule: CellType<T>): CellType<T> => ({
  ...rule,
  coalesce: true,
});

/** Any value that a cell can hold. */
export const scalar: CellType<CellValue> = {
  empty: '',
  parse: (value) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? fine(value)
      : bad('is neither text, number nor yes or no'),
};

/** The type of a bookkeeping cell. */
export type InternalType<T extends CellValue> = CellType<T> & { readonly internal: true };

/** The same type for a cell that the reader does not type. */
export const internal = <T extends CellValue>(type: CellType<T>): InternalType<T> => ({
  ...type,
  internal: true,
});

/** An internal cell that is written once, when its row is created, and removed and restored with the row. */
export const setOnCreate = <T extends CellValue>(type: CellType<T>): InternalType<T> => ({
  ...type,
  internal: true,
  setOnCreate: true,
});

/** Reads cells by their types; missing or invalid values read as empty. */
export function readCells<const C extends Cells>(
  cells: C,
  get: (cell: string) => unknown,
): { readonly [K in keyof C]: TypeOf<C[K]> } {
  return Object.fromEntries(
    Object.entries(cells).map(([cell, type]) => {
      const checked = readBy(type, get(cell));
      return [cell, checked.ok ? checked.value : type.empty];
    }),
    // `fromEntries` loses which value type belongs to which key.
  ) as { readonly [K in keyof C]: TypeOf<C[K]> };
}
