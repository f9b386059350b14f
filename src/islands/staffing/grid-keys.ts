import { useRef, useState } from 'preact/hooks';

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const PLACES = '[data-at]';

interface Editing {
  readonly field: HTMLInputElement;
  /** What Escape puts back. */
  readonly before: string;
  /** Whether it was opened to move within its text: then arrow keys to the side stay in it. */
  readonly inText: boolean;
}

/** Properties of a field or a sum: where it is in the grid, and whether Tab reaches it. */
export interface Place {
  readonly 'data-at': string;
  readonly tabIndex: number;
}

interface GridKeys {
  /** The place at these positions. */
  readonly place: (row: number, column: number) => Place;
  /** Properties of the grid. */
  readonly keys: {
    readonly onFocusCapture: (event: FocusEvent) => void;
    readonly onBeforeInput: (event: InputEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent & { readonly currentTarget: EventTarget }) => void;
  };
}

/**
 * One tab stop for a whole grid, and the keys of the grid pattern: arrows move between its fields and sums, Home and
 * End between fields; typing, Enter or F2 begins to edit one, and Escape takes back what was typed there.
 */
export function useGridKeys(rows: number, columns: number): GridKeys {
  const [last, setLast] = useState('');
  const editing = useRef<Editing>();
  const [row, column] = positionOf(last);
  const edit = (field: HTMLInputElement, inText: boolean): Editing => {
    if (editing.current?.field === field) return editing.current;
    const { ariaInvalid, dataset, value } = field;
    const before = ariaInvalid === 'true' ? (dataset['saved'] ?? '') : value;
    return (editing.current = { field, before, inText });
  };
  const rest = (field: HTMLInputElement): void => {
    editing.current = undefined;
    field.select();
  };
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: EventTarget }): void => {
    const { key, target, currentTarget, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || metaKey || shiftKey || event.isComposing) return;
    if (!(target instanceof HTMLElement) || !(currentTarget instanceof Element)) return;
    const field = target instanceof HTMLInputElement ? target : undefined;
    const begun = editing.current;
    if (field && key === 'Escape' && (begun !== undefined || field.ariaInvalid === 'true')) {
      field.value = edit(field, false).before;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      rest(field);
    } else if (field && (key === 'F2' || (key === 'Enter' && begun === undefined))) {
      edit(field, true);
      field.setSelectionRange(field.value.length, field.value.length);
    } else {
      if (begun !== undefined && !ctrlKey && staysInText(begun, key)) return;
      const next = nextOf([...currentTarget.querySelectorAll<HTMLElement>(PLACES)], target, key, ctrlKey);
      if (next === undefined && key !== 'Enter') return;
      if (field) rest(field);
      next?.focus();
    }
    event.preventDefault();
  };
  const stop = row < rows && column < columns ? `${row}-${column}` : '0-0';
  return {
    place: (atRow, atColumn) => {
      const at = `${atRow}-${atColumn}`;
      return { 'data-at': at, tabIndex: at === stop ? 0 : -1 };
    },
    keys: {
      onFocusCapture: ({ target }) => {
        if (!(target instanceof HTMLElement)) return;
        editing.current = undefined;
        setLast(target.dataset['at'] ?? '');
      },
      onBeforeInput: ({ target }) => {
        if (target instanceof HTMLInputElement) edit(target, false);
      },
      onKeyDown,
    },
  };
}

function positionOf(at: string): readonly [row: number, column: number] {
  const [row = 0, column = 0] = at.split('-').map(Number);
  return [row, column];
}

/** Whether a key moves within the text that is edited. */
function staysInText({ field, inText }: Editing, key: string): boolean {
  const { selectionStart, selectionEnd, value } = field;
  if (key === 'Home' || key === 'End') return true;
  if (key === 'ArrowLeft') return inText || selectionStart !== 0;
  return key === 'ArrowRight' && (inText || selectionEnd !== value.length);
}

/** Where a key leads to. Home and End go to fields; with Ctrl, to the first and the last of all. */
function nextOf(
  places: readonly HTMLElement[],
  from: HTMLElement,
  key: string,
  ctrl: boolean,
): HTMLElement | undefined {
  const [row, column] = positionOf(from.dataset['at'] ?? '');
  if (key === 'Home' || key === 'End') {
    const inRow = ctrl ? places : places.filter(({ dataset }) => dataset['at']?.startsWith(`${row}-`));
    const fields = inRow.filter((one) => one instanceof HTMLInputElement);
    return fields.at(key === 'Home' ? 0 : -1);
  }
  const step = STEPS[key];
  if (step === undefined || ctrl) return undefined;
  const at = `${row + step[0]}-${column + step[1]}`;
  return places.find(({ dataset }) => dataset['at'] === at);
}
