import { hasDrafts, onChange, unsavedWork } from './unsaved.ts';

const ask = (event: Event): void => {
  event.preventDefault();
  // Chrome and Edge before 119 ask only for this.
  Object.assign(event, { returnValue: true });
};

/** Has the browser ask before this page is left while something would be lost with it, and only then. */
export function guardLeaving(): void {
  onChange(() => {
    // Taken away when it is not needed: a page with this listener may be loaded anew on the way back to it.
    if (hasDrafts() || unsavedWork().length > 0) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  });
}
