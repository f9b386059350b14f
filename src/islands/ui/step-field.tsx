import type { EditResult } from '../../workbook/engine/index.ts';
import { readWhole } from '../../workbook/text/index.ts';
import type { Cell } from './cell.ts';
import { focusLater } from './focus.ts';
import { Notes } from './notes.tsx';
import { useField } from './use-field.ts';

interface Props {
  /** Unique in the page. */
  readonly id: string;
  readonly label: string;
  readonly cell: Cell;
  readonly value: number;
  readonly most: number;
  /** The labels of the buttons: `Start “Ballot” a month earlier`. */
  readonly less: string;
  readonly more: string;
  readonly onValue: (value: number) => EditResult;
}

/**
 * A whole number with buttons to decrement and increment. A typed number is stored when the reader leaves the field
 * or presses Enter: the first key of “12” must not move anything to month 1.
 */
export function StepField({ id, label, cell, value, most, less, more, onValue }: Props) {
  const { core, notes, control } = useField({
    id,
    label,
    cell,
    late: true,
    value: String(value),
    onValue: (text) => onValue(readWhole(text)),
  });
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
          if (end) return;
          core.apply(() => onValue(value + by));
          // The list may have been reordered, and in some browsers a moved element loses the focus.
          focusLater(own);
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
          {...control}
          type="text"
          inputMode="numeric"
          translate={false}
          onChange={({ currentTarget }) => {
            core.commit();
            if (document.activeElement === currentTarget) focusLater(id);
          }}
        />
        {button(1, more)}
      </span>
      <Notes id={id} notes={notes} />
    </div>
  );
}
