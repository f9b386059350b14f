// Created once: creating a formatter takes longer than a click may.
const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** A date in words: `2024` stays, `2024-05` is "May 2024", `2024-05-01` is "1 May 2024". */
export function spokenDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = MONTH.format(new Date(Date.UTC(2000, Number(month) - 1, 1)));
  return day === undefined ? `${name} ${year}` : `${String(Number(day))} ${name} ${year}`;
}
