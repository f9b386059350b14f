import { useState } from 'preact/hooks';
import type { EditResult } from '../../workbook/initiative.ts';

interface Props {
  /** Unique in the page. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly onValue: (value: string) => EditResult;
}

/**
 * A field of several lines that saves each key and grows with its text. What cannot be saved stays in it with
 * the reason beside it. On paper it is plain text, whole.
 */
export function Area({ id, label, value, hint, rows = 3, maxLength, onValue }: Props) {
  const [draft, setDraft] = useState<string>();
  const [wrong, setWrong] = useState('');
  const shown = draft ?? value;
  const notes = [hint === undefined ? '' : `${id}-hint`, wrong === '' ? '' : `${id}-wrong`].filter(Boolean);
  return (
    <div class="control area">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="quiet no-print">
          {hint}
        </p>
      )}
      <textarea
        id={id}
        class="no-print"
        dir="auto"
        translate={false}
        rows={rows}
        value={shown}
        maxLength={maxLength}
        autocomplete="off"
        aria-invalid={wrong !== ''}
        aria-describedby={notes.length > 0 ? notes.join(' ') : undefined}
        onInput={({ currentTarget }) => {
          setDraft(currentTarget.value);
          const result = onValue(currentTarget.value);
          setWrong(result.ok ? '' : (result.problems[0]?.wrong ?? ''));
        }}
        onBlur={() => wrong === '' && setDraft(undefined)}
      />
      <p class="print-only written" dir="auto" translate={false}>
        {shown}
      </p>
      {wrong !== '' && (
        <p id={`${id}-wrong`} class="reminder">
          Not saved: this {wrong}.
        </p>
      )}
    </div>
  );
}
