import type { Narrowed } from '../../language/index.ts';
import { readAsMessage } from '../ui/read-as.ts';

/** What a filter says of what is left: "Read as “ballot”. 3 of 165 shown." */
export function leftMessage(left: number, all: number, read?: Narrowed): string {
  if (left === 0) return 'Nothing fits. Try fewer or other words, or show all.';
  const partly = read?.partly ? 'Nothing has all of these words; this has most of them.' : '';
  return [readAsMessage(read?.readAs ?? []), partly, `${left} of ${all} shown.`].filter(Boolean).join(' ');
}

export const FAILED = 'The filter did not load. Check your connection and try again.';
