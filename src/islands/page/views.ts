import { createListeners } from '../../workbook/engine/index.ts';

const views = createListeners<undefined>();

/** Refreshes all views after something that is not an edit: a saved file, a dismissed note. */
export function refreshViews(): void {
  views.tell(undefined);
}

/** Calls the listener when views should refresh. Returns an unsubscribe function. */
export const onRefresh = views.add;
