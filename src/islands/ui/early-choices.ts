import { askBeforeLeaving } from './ask-before-leaving.ts';

// Choices in server-rendered questions that are made before the script that stores them has loaded. They are stored
// once it has. Until then nothing else knows of them, so a page that is left asks first. Not guaranteed is what is
// chosen and left before even this small script has loaded.

const radiosIn = (element: HTMLElement): HTMLInputElement[] => [
  ...element.querySelectorAll<HTMLInputElement>('input[type=radio]'),
];

/** The radio buttons that the reader has checked so far. */
export const earlyChoicesIn = (element: HTMLElement): HTMLInputElement[] =>
  radiosIn(element).filter(({ checked, defaultChecked }) => checked && !defaultChecked);

/** Asks before the page is left while there are choices in elements of this name that are not `data-ready`. */
export function guardEarlyChoices(name: string): void {
  const elements = [...document.querySelectorAll<HTMLElement>(name)];
  const waits = (element: HTMLElement): boolean =>
    !('ready' in element.dataset) && earlyChoicesIn(element).length > 0;
  const ask = (event: Event): void => {
    if (elements.some(waits)) askBeforeLeaving(event);
  };
  // Not before there is a choice: a page with this listener may be excluded from the back/forward cache.
  const guard = (): void => {
    if (elements.some(waits)) addEventListener('beforeunload', ask);
  };
  for (const element of elements) element.addEventListener('input', guard);
  guard();
}
