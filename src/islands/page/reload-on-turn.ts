import type { OpenInitiative } from '../../workbook/storage/index.ts';
import { hasDrafts, unsavedWork } from '../ui/unsaved.ts';
import { library } from './page-library.ts';

/** Whether the page can be loaded again without taking what is not saved with it. */
export const canReload = (): boolean => !hasDrafts() && unsavedWork().length === 0;

/** Loads a page that shows one initiative for its whole life again, once this tab turns to another. */
export function reloadOnTurn({ id }: OpenInitiative): void {
  library.onChange(() => {
    if (library.currentId() !== id && canReload()) location.reload();
  });
}
