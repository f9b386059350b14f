import { useState } from 'preact/hooks';
import type { EditResult } from '../../workbook/initiative.ts';
import { focusLater } from '../dashboard/focus.ts';

interface Props {
  /** Unique in the page. */
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly most: number;
  /** What the buttons do: `Start “Ballot” a month earlier`. */
  readonly less: string;
  readonly more: string;
  readonly onValue: (value: number) => EditResult;
}

/**
 * A whole number with buttons for one less and one more. A typed number counts when the reader leaves the field
 * or presses Enter: the first key of “12” must not move anything to month 1.
 */
export function StepField({ id, label, value, most, less, more, onValue }: Props) {
  const [draft, setDraft] = useState<string>();
  const [wrong, setWrong] = useState('');
  const enter = (number: number, focus: string): void => {
    const result = onValue(number);
    setWrong(result.ok ? '' : (result.problems[0]?.wrong ?? ''));
    if (result.ok) setDraft(undefined);
    // The list may be in a new order, which takes the focus in some browsers.
    focusLater(focus);
  };
  const button = (by: -1 | 1, words: string) => {
    const end = by < 0 ? value <= 1 : value >= most;
    const own = `${id}-${by < 0 ? 'less' : 'more'}`;
    return (
      <button
        id={own}
        type="button"
        aria-label={words}
        aria-disabled={end}
        onClick={() => {
          if (!end) enter(value + by, own);
        }}
      >
        {by < 0 ? '−' : '+'}
      </button>
    );
  };
  return (
    <div class="control step">
      <label for={id}>{label}</label>
      <span class="steps">
        {button(-1, less)}
        <input
          id={id}
          type="text"
          inputMode="numeric"
          translate={false}
          value={draft ?? value}
          autocomplete="off"
          aria-invalid={wrong !== ''}
          aria-describedby={wrong === '' ? undefined : `${id}-wrong`}
          onInput={({ currentTarget }) => setDraft(currentTarget.value)}
          onChange={({ currentTarget }) => {
            const typed = currentTarget.value.trim();
            const stays = document.activeElement === currentTarget;
            enter(typed === '' ? NaN : Number(typed), stays ? id : '');
          }}
        />
        {button(1, more)}
      </span>
      {wrong !== '' && (
        <p id={`${id}-wrong`} class="reminder">
          Not saved: this {wrong}.
        </p>
      )}
    </div>
  );
}
