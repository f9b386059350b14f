import { askBeforeLeaving } from './ask-before-leaving.ts';
import { hasDrafts, onChange, unsavedWork } from './unsaved.ts';

/** Makes the browser ask before this page is left while something would be lost, and only then. */
export function guardLeaving(): void {
  onChange(() => {
    // Removed when not needed: a page with this listener may be excluded from the back/forward cache.
    if (hasDrafts() || unsavedWork().length > 0) addEventListener('beforeunload', askBeforeLeaving);
    else removeEventListener('beforeunload', askBeforeLeaving);
  });
}
