import type { RowOf } from '../../engine/index.ts';
import type { CHARTER } from './tables.ts';

export type CharterRow = RowOf<typeof CHARTER>;
export type CharterStatus = 'open' | 'draft' | 'agreed';

/** The status of an entry: open while its text is empty, else what the reader set, else draft. */
export function statusOf({ text, status }: CharterRow): CharterStatus {
  if (text.trim() === '') return 'open';
  return status === '' ? 'draft' : status;
}
