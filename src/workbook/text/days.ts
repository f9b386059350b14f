const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Days outside these years are typing errors: a year typed with two digits is in the first century. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;
const MS_PER_DAY = 86_400_000;

/** Whether `text` is an existing day, written `YYYY-MM-DD`: `2026-02-30` is not. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The year of a day accepted by `isDay`. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));

/**
 * The day in the reader's time zone: "overdue" depends on their calendar, not on UTC.
 * @param time milliseconds since 1970
 */
export function localDay(time: number): string {
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The minute in the reader's time zone, for file names: `2027-03-31-2359`. @param time milliseconds since 1970 */
export function localMinute(time: number): string {
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${localDay(time)}-${two(date.getHours())}${two(date.getMinutes())}`;
}

/** The day `count` days after `day`. */
export function dayAfter(day: string, count = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10);
}
