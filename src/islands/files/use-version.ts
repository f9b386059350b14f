import { useLayoutEffect, useReducer } from 'preact/hooks';
import { subscribe } from '../../workbook/engine/rows.ts';
import type { OpenInitiative } from '../../workbook/storage/library.ts';

/** A number that grows whenever this initiative or its saving changes, also when the tab shows another one. */
export function useVersion(open: OpenInitiative): number {
  const [version, changed] = useReducer<number, undefined>((count) => count + 1, 0);
  useLayoutEffect(() => {
    const again = () => changed(undefined);
    const stops = [subscribe(open.initiative, again), open.persistence.onStatus(again)];
    return () => stops.forEach((stop) => stop());
  }, [open]);
  return version;
}
