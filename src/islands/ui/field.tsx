import { Notes } from './notes.tsx';
import { type FieldProps, useField } from './use-field.ts';

interface Props extends FieldProps {
  readonly type: 'text' | 'date';
  readonly hint?: string;
}

/** A field of one line, or for a day, that saves each key. */
export function Field({ type, hint, ...field }: Props) {
  const { id, label } = field;
  const { notes, control } = useField({
    ...field,
    kind: type === 'date' ? 'day' : 'text',
    hint: hint === undefined ? undefined : `${id}-hint`,
  });
  return (
    <div class="control">
      <label for={id}>{label}</label>
      <input {...control} type={type} dir={type === 'text' ? 'auto' : undefined} translate={false} />
      {hint !== undefined && (
        <p id={`${id}-hint`} class="muted">
          {hint}
        </p>
      )}
      <Notes id={id} notes={notes} />
    </div>
  );
}
