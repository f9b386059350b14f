import { Notes } from './notes.tsx';
import { type FieldProps, useField } from './use-field.ts';

interface Props extends FieldProps {
  readonly hint?: string;
  readonly rows?: number;
}

/** A field of several lines that saves each key and grows with its text. In print it is plain text, in full. */
export function Area({ hint, rows = 3, ...field }: Props) {
  const { id, label } = field;
  const { text, notes, control } = useField({
    ...field,
    hint: hint === undefined ? undefined : `${id}-hint`,
  });
  return (
    <div class="control area">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="muted no-print">
          {hint}
        </p>
      )}
      <textarea {...control} class="no-print" dir="auto" translate={false} rows={rows} />
      <p class="print-only written" dir="auto" translate={false}>
        {text}
      </p>
      <Notes id={id} notes={notes} />
    </div>
  );
}
