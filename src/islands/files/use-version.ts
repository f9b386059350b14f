import { useLayoutEffect, useReducer } from 'preact/hooks';
import { subscribe } from '../../workbook/engine/index.ts';
import type { OpenInitiative } from '../../workbook/storage/index.ts';

/** A number that grows whenever this initiative or its save status changes, even when the tab shows another one. */
export function useVersion(open: OpenInitiative): number {
  const [version, changed] = useReducer<number, undefined>((count) => count + 1, 0);
  useLayoutEffect(() => {
    const again = () => changed(undefined);
    const stops = [subscribe(open.initiative, again), open.persistence.onStatus(again)];
    return () => stops.forEach((stop) => stop());
  }, [open]);
  return version;
}
