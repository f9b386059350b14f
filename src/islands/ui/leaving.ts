import { hasDrafts, onChange, unsavedWork } from './unsaved.ts';

const ask = (event: Event): void => {
  event.preventDefault();
  // Chrome and Edge before 119 need this instead.
  Object.assign(event, { returnValue: true });
};

/** Makes the browser ask before this page is left while something would be lost, and only then. */
export function guardLeaving(): void {
  onChange(() => {
    // Removed when not needed: a page with this listener may be excluded from the back/forward cache.
    if (hasDrafts() || unsavedWork().length > 0) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  });
}
