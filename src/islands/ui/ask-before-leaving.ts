/** A listener for `beforeunload` that has the browser ask whether the page is to be left. */
export function askBeforeLeaving(event: Event): void {
  event.preventDefault();
  // Chrome and Edge before 119 need this instead.
  Object.assign(event, { returnValue: true });
}
