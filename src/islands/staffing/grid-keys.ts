import { useRef, useState } from 'preact/hooks';

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

interface Editing {
  readonly field: HTMLInputElement;
  /** What Escape puts back. */
  readonly before: string;
  /** Whether it was opened to move within its text: then arrow keys to the side stay in it. */
  readonly inText: boolean;
}

interface GridKeys {
  /** Position of the field that Tab reaches: `row-column`. */
  readonly stop: string;
  /** Properties of the grid. */
  readonly keys: {
    readonly onFocusCapture: (event: FocusEvent) => void;
    readonly onBeforeInput: (event: InputEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent & { readonly currentTarget: EventTarget }) => void;
  };
}

/**
 * One tab stop for all fields of a grid, and the keys of the grid pattern: arrows, Home and End move between the
 * fields; typing, Enter or F2 begins to edit one, and Escape takes back what was typed there.
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
    const { key, target: field, currentTarget, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || metaKey || shiftKey || event.isComposing) return;
    if (!(field instanceof HTMLInputElement) || !(currentTarget instanceof Element)) return;
    const begun = editing.current;
    if (key === 'Escape' && (begun !== undefined || field.ariaInvalid === 'true')) {
      field.value = edit(field, false).before;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      rest(field);
    } else if (key === 'F2' || (key === 'Enter' && begun === undefined)) {
      edit(field, true);
      field.setSelectionRange(field.value.length, field.value.length);
    } else {
      if (begun !== undefined && !ctrlKey && staysInText(begun, key)) return;
      const fields = [...currentTarget.querySelectorAll<HTMLInputElement>('[data-at]')];
      const next = nextOf(fields, field, key, ctrlKey);
      if (next === undefined && key !== 'Enter') return;
      rest(field);
      next?.focus();
    }
    event.preventDefault();
  };
  return {
    stop: row < rows && column < columns ? `${row}-${column}` : '0-0',
    keys: {
      onFocusCapture: ({ target }) => {
        if (!(target instanceof HTMLInputElement)) return;
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

/** The field that a key leads to. With Ctrl, Home and End go to the first and the last of all. */
function nextOf(
  fields: readonly HTMLInputElement[],
  from: HTMLInputElement,
  key: string,
  ctrl: boolean,
): HTMLInputElement | undefined {
  const [row, column] = positionOf(from.dataset['at'] ?? '');
  if (key === 'Home' || key === 'End') {
    const among = ctrl ? fields : fields.filter(({ dataset }) => dataset['at']?.startsWith(`${row}-`));
    return among.at(key === 'Home' ? 0 : -1);
  }
  const step = STEPS[key];
  if (step === undefined || ctrl) return undefined;
  const at = `${row + step[0]}-${column + step[1]}`;
  return fields.find(({ dataset }) => dataset['at'] === at);
}
