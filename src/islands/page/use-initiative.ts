import { useLayoutEffect, useReducer } from 'preact/hooks';
import { subscribe } from '../../workbook/engine/index.ts';
import type { OpenInitiative } from '../../workbook/storage/index.ts';
import { applyRenames, type ListDefinition } from '../../workbook/tools/checklists/index.ts';
import { bearTranslation } from '../ui/translated.ts';
import { library } from './page-library.ts';
import { onRefresh, refreshViews } from './views.ts';

/** The initiative of this tab, and a number that grows whenever views may have to update. */
export interface Current {
  readonly open: OpenInitiative;
  readonly version: number;
}

bearTranslation(refreshViews);

/**
 * Keeps a Preact view in sync with the initiative of this tab: edits here and in other tabs,
 * saving, switching, and the page becoming visible again (the day may have changed).
 * @param lists all lists whose items the view shows; work under former ids is copied to the present ones
 */
export function useInitiative(lists: readonly ListDefinition[]): Current {
  const [version, changed] = useReducer<number, undefined>((count) => count + 1, 0);
  const open = library.current();
  // A layout effect: it subscribes before anything else can change the initiative.
  useLayoutEffect(() => {
    const again = () => changed(undefined);
    const stops = [
      library.onChange(again),
      subscribe(open.initiative, again),
      open.persistence.onStatus(again),
      library.environment.listen(({ kind }) => kind === 'shown' && again()),
      onRefresh(again),
    ];
    applyRenames(open.initiative, lists);
    return () => stops.forEach((stop) => stop());
  }, [open, lists]);
  return { open, version };
}
