import { hasDrafts, onChange, unsavedWork } from './unsaved.ts';

const ask = (event: BeforeUnloadEvent): void => {
  event.preventDefault();
  // Browsers of 2023 ask only for this.
  event.returnValue = true;
};

/** Has the browser ask before this page is left while something would be lost with it, and only then. */
export function guardLeaving(): void {
  onChange(() => {
    // Taken away when it is not needed: a page with this listener may be loaded anew on the way back to it.
    if (hasDrafts() || unsavedWork().length > 0) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  });
}
