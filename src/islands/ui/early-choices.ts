import { storagePrefix } from '../../shared/storage-keys.ts';

// Choices in server-rendered questions that are made before the script has come that saves them. They are noted at
// once, and count when that script comes: in this page, or, where the page is left before, when the same questions are
// opened again with the same initiative. Until then no other page knows of them. Not guaranteed is what is chosen and
// left before even this small script has come, and what is chosen where the browser stores nothing.

const PREFIX = storagePrefix(import.meta.env.BASE_URL);

/** @param initiative its id; `''` where this browser had none yet */
const keyOf = ({ localName, dataset: { list = '' } }: HTMLElement, initiative: string): string =>
  `${PREFIX}early:${localName}:${list}:${initiative}`;

const radiosIn = (element: HTMLElement): HTMLInputElement[] => [
  ...element.querySelectorAll<HTMLInputElement>('input[type=radio]'),
];
const chosenIn = (element: HTMLElement): HTMLInputElement[] =>
  radiosIn(element).filter(({ checked, defaultChecked }) => checked && !defaultChecked);
const named = ({ name, value }: HTMLInputElement): string => `${name}=${value}`;

/** Notes what is chosen in elements of this name until they are `data-ready`, and shows what was noted before. */
export function keepEarlyChoices(name: string): void {
  const current =
    stored(() => sessionStorage, `${PREFIX}current`) ?? stored(() => localStorage, `${PREFIX}current`) ?? '';
  for (const element of document.querySelectorAll<HTMLElement>(name)) {
    const noted = ['', current].flatMap(
      (id) => stored(() => localStorage, keyOf(element, id))?.split('\n') ?? [],
    );
    for (const radio of radiosIn(element)) if (noted.includes(named(radio))) radio.checked = true;
    const keep = (): void => {
      if ('ready' in element.dataset) return;
      attempt(() => localStorage.setItem(keyOf(element, current), chosenIn(element).map(named).join('\n')));
    };
    element.addEventListener('input', keep);
    if (chosenIn(element).length > 0) keep();
  }
}

/** Hands over what was chosen before this script came, and forgets the note. */
export function takeEarlyChoices(
  element: HTMLElement,
  initiative: string,
  take: (radio: HTMLInputElement) => void,
): void {
  for (const radio of chosenIn(element)) take(radio);
  for (const id of ['', initiative]) attempt(() => localStorage.removeItem(keyOf(element, id)));
}

function stored(storage: () => Storage, key: string): string | undefined {
  return attempt(() => storage().getItem(key) ?? undefined);
}

/** The storage may be blocked or full; the choices are in the page then. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
