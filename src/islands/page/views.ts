import { createListeners } from '../../workbook/engine/index.ts';

const views = createListeners<undefined>();

/** Has all views look again, after something that is no edit: a file was saved, a note was taken. */
export function refreshViews(): void {
  views.tell(undefined);
}

/** Calls back when views are to look again. Returns an unsubscribe function. */
export const onRefresh = views.add;
