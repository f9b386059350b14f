import type { Parsed } from '../../engine/index.ts';
import { plainDigits } from '../../text/index.ts';
import { MOST_PERSON_MONTHS } from './tables.ts';

/** Person-months are counted in hundredths, so that sums are exact. */
const HUNDREDTHS = 100;

/** A sum of person-months without floating-point errors: 0.1 + 0.2 is 0.3. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + Math.round(amount * HUNDREDTHS), 0) / HUNDREDTHS;
}

/**
 * Spreads amounts planned for some months over another number of months, in the same shape. The sum stays the
 * same to the hundredth, since the cumulative amounts are rounded rather than those of each month.
 */
export function stretch(amounts: readonly number[], months: number): number[] {
  const reached = [0];
  for (const amount of amounts) reached.push((reached.at(-1) ?? 0) + Math.round(amount * HUNDREDTHS));
  const until = (place: number): number => {
    const month = Math.min(Math.floor(place), amounts.length);
    const before = reached[month] ?? 0;
    return before + ((reached[month + 1] ?? before) - before) * (place - month);
  };
  const ends = Array.from({ length: months + 1 }, (_, month) =>
    Math.round(until((month * amounts.length) / months)),
  );
  return ends.slice(1).map((end, month) => (end - (ends[month] ?? 0)) / HUNDREDTHS);
}

/** Formats an amount: `0.5`, `12`, at most two decimal places. */
export function amountText(amount: number): string {
  return String(Math.round(amount * HUNDREDTHS) / HUNDREDTHS);
}

const DECIMAL = /^(?=.*\d)\d*(?:[.,](\d*))?$/;
/** Either a thousand with its separator, or a number with three decimal places. */
const EITHER = /^([1-9]\d{0,2})[.,](\d{3})$/;

/**
 * Parses the person-months of one month as typed or pasted: with a point or a comma, empty for nothing. Nothing
 * is guessed or rounded: ambiguous numbers, or ones finer than hundredths, are refused with the reason.
 */
export function readAmount(text: string): Parsed<number> {
  const plain = plainDigits(text);
  if (plain === '') return { ok: true, value: 0 };
  const value = Number(plain.replace(',', '.'));
  const [either, whole, rest] = EITHER.exec(plain) ?? [];
  if (either !== undefined)
    return bad(`can mean ${whole}${rest} as well as ${value}; write ${value} if you mean that`);
  const [decimal, places = ''] = DECIMAL.exec(plain) ?? [];
  if (decimal === undefined || value > MOST_PERSON_MONTHS)
    return bad(`is not a number from 0 to ${MOST_PERSON_MONTHS}, such as 0.25`);
  return places.replace(/0+$/, '').length > 2
    ? bad(`has more than two decimal places; the nearest is ${amountText(value)}`)
    : { ok: true, value };
}

const bad = (wrong: string): Parsed<never> => ({ ok: false, wrong });
