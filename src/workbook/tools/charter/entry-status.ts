import type { RowOf } from '../../engine/index.ts';
import type { CHARTER } from './tables.ts';

export type CharterRow = RowOf<typeof CHARTER>;
export type CharterStatus = 'open' | 'draft' | 'agreed';

/** How an entry stands: open while nothing is written, else what the reader said, else a draft. */
export function statusOf({ text, status }: CharterRow): CharterStatus {
  if (text.trim() === '') return 'open';
  return status === '' ? 'draft' : status;
}
