import type { Catalog } from './catalog.ts';

/** After this many days without a check, a row is stale. */
export const CHECK_HOLDS_DAYS = 180;

const MS_PER_DAY = 86_400_000;
const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);

/** The first day on which a row last checked on `checked` is stale. */
export function staleFrom(checked: string): string {
  const time = Date.parse(`${checked}T00:00:00Z`) + (CHECK_HOLDS_DAYS + 1) * MS_PER_DAY;
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * The newest day that the content names for a change, a review or a check. The build uses it instead of
 * the clock, since two builds of the same state must be equal.
 * @returns `''` if the content names no day
 */
export function newestDay({
  changes,
  pages,
  policyRules,
}: Pick<Catalog, 'changes' | 'pages' | 'policyRules'>): string {
  const days = [
    ...changes.map(({ date }) => date),
    ...pages.map(({ reviewed = '' }) => reviewed),
    ...policyRules.map(({ checked }) => checked),
  ];
  return days.filter(isDay).sort().at(-1) ?? '';
}
