import type { Catalog } from './catalog.ts';

/** Days for which a look at the sources holds. */
export const CHECK_HOLDS_DAYS = 180;

const MS_PER_DAY = 86_400_000;
const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);

/** The first day on which a row that was last checked on `checked` has to say that this is too long ago. */
export function staleFrom(checked: string): string {
  const time = Date.parse(`${checked}T00:00:00Z`) + (CHECK_HOLDS_DAYS + 1) * MS_PER_DAY;
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * The newest day that the content itself names for a change, a review or a check: what the build takes for
 * today, since two builds of one state must be equal.
 * @returns `''` for content without any
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
