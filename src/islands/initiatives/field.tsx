import { useState } from 'preact/hooks';
import type { EditResult } from '../../workbook/initiative.ts';

interface Props {
  /** Unique in the page. */
  readonly id: string;
  readonly label: string;
  readonly type: 'text' | 'date';
  readonly value: string;
  readonly hint?: string;
  readonly maxLength?: number;
  readonly onValue: (value: string) => EditResult;
}

/**
 * A field that saves each key. While the reader is in it, it shows what they typed, not what was made of it;
 * what cannot be saved stays in it with the reason beside it.
 */
export function Field({ id, label, type, value, hint, maxLength, onValue }: Props) {
  const [draft, setDraft] = useState<string>();
  const [wrong, setWrong] = useState('');
  const enter = (input: HTMLInputElement): void => {
    setDraft(input.value);
    // A date that is half typed reads as empty; it must not empty what is stored.
    const result = onValue(input.validity.badInput ? 'unfinished' : input.value);
    setWrong(result.ok ? '' : (result.problems[0]?.wrong ?? ''));
  };
  return (
    <div class="control">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type}
        dir={type === 'text' ? 'auto' : undefined}
        translate={false}
        value={draft ?? value}
        maxLength={maxLength}
        autocomplete="off"
        aria-invalid={wrong !== ''}
        aria-describedby={wrong !== '' ? `${id}-wrong` : hint === undefined ? undefined : `${id}-hint`}
        onInput={({ currentTarget }) => enter(currentTarget)}
        onBlur={() => wrong === '' && setDraft(undefined)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
      {wrong !== '' && (
        <p id={`${id}-wrong`} class="reminder">
          Not saved: this {wrong.replace(/\.$/, '')}.
        </p>
      )}
    </div>
  );
}
