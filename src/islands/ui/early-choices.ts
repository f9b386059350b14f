import { storagePrefix } from '../../shared/storage-keys.ts';
import type { OpenInitiative } from '../../workbook/storage/index.ts';
import { askBeforeLeaving } from './ask-before-leaving.ts';

// Choices in server-rendered questions that are made before the script that stores them has loaded. They are stored
// once it has. Until then nothing else knows of them, so a page that is left asks first. Not guaranteed is what is
// chosen and left, or deleted in another tab, before even this small script has loaded.

/** Whether another tab has deleted an initiative since this page was opened. */
let deleted = false;

const choicesIn = (element: HTMLElement): HTMLInputElement[] =>
  [...element.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    ({ checked, defaultChecked }) => checked && !defaultChecked,
  );

/**
 * Enters the choices that the reader has made so far. Where another tab deleted what they were made on, they stay in
 * this page until the reader decides.
 */
export function enterEarlyChoices(
  element: HTMLElement,
  { persistence }: OpenInitiative,
  enter: (radio: HTMLInputElement) => void,
): void {
  const choices = choicesIn(element);
  if (deleted && choices.length > 0 && persistence.status().state === 'empty') persistence.holdBack();
  choices.forEach(enter);
}

/** Asks before the page is left while there are choices in elements of this name that are not `data-ready`. */
export function guardEarlyChoices(name: string): void {
  const elements = [...document.querySelectorAll<HTMLElement>(name)];
  const waits = (element: HTMLElement): boolean =>
    !('ready' in element.dataset) && choicesIn(element).length > 0;
  const ask = (event: Event): void => {
    if (elements.some(waits)) askBeforeLeaving(event);
  };
  // Not before there is a choice: a page with this listener may be excluded from the back/forward cache.
  const guard = (): void => {
    if (elements.some(waits)) addEventListener('beforeunload', ask);
  };
  for (const element of elements) element.addEventListener('input', guard);
  guard();
  const initiatives = `${storagePrefix(import.meta.env.BASE_URL)}initiative:`;
  addEventListener('storage', ({ key, newValue }) => {
    deleted ||= newValue === null && (key ?? initiatives).startsWith(initiatives);
  });
}
