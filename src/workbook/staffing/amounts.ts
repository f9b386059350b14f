/** Person-months are counted in hundredths, so that sums come out even. */
const HUNDREDTHS = 100;

/** A sum of person-months without the crumbs of binary fractions: 0.1 + 0.2 is 0.3. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + Math.round(amount * HUNDREDTHS), 0) / HUNDREDTHS;
}

/**
 * Spreads what is planned for some months over another number of months, in the same shape. The sum stays the
 * same to the hundredth: rounding happens on what is reached by the end of each month, not on each month.
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

/** An amount as it is shown: `0.5`, `12`, at most two places. */
export function amountText(amount: number): string {
  return String(Math.round(amount * HUNDREDTHS) / HUNDREDTHS);
}

/**
 * Reads what was typed or pasted: with a point or a comma, blank for nothing. Anything else gives `undefined`.
 * More than two places are rounded.
 */
export function readAmount(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return 0;
  return /^(\d+\.?\d*|\.\d+)$/.test(plain) ? Math.round(Number(plain) * HUNDREDTHS) / HUNDREDTHS : undefined;
}
