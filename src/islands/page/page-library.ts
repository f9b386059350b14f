import { schema } from '../../workbook/schema/index.ts';
import { browserEnvironment, openLibrary } from '../../workbook/storage/index.ts';

/** The initiatives of this browser, opened once for all islands of the page. */
export const library = openLibrary(schema, browserEnvironment(), import.meta.env.BASE_URL);

/** Today in the reader's time zone, as `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date(library.environment.now());
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
