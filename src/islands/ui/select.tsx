import type { ComponentChildren, SelectHTMLAttributes } from 'preact';
import { Notes } from './notes.tsx';
import { type FieldProps, useField } from './use-field.ts';

interface Choices<T extends string> {
  /** Unique in the page. */
  readonly id: string;
  readonly label: string;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly hint?: string | undefined;
  /** Whether the labels were typed by a reader, except that of the empty choice. */
  readonly typed?: boolean | undefined;
}

interface SelectProps<T extends string> extends Choices<T> {
  readonly value: T;
  readonly onValue: (value: T) => void;
}

/** A choice of what to show or begin with; it is not stored. */
export function Select<T extends string>({ value, onValue, ...choices }: SelectProps<T>) {
  const { id, hint, options } = choices;
  const control = {
    id,
    value,
    autocomplete: 'off',
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    onChange: ({ currentTarget }: { readonly currentTarget: HTMLSelectElement }) => {
      const chosen = options.find(([one]) => one === currentTarget.value);
      if (chosen !== undefined) onValue(chosen[0]);
    },
  };
  return <Frame {...choices} control={control} />;
}

/** A choice that is stored in a cell. */
export function SelectField<T extends string>({ options, hint, typed, ...field }: Choices<T> & FieldProps) {
  const { id, label } = field;
  const { notes, control } = useField({ ...field, hint: hint === undefined ? undefined : `${id}-hint` });
  return (
    <Frame {...{ id, label, options, hint, typed, control }}>
      <Notes id={id} notes={notes} />
    </Frame>
  );
}

interface FrameProps<T extends string> extends Choices<T> {
  readonly control: SelectHTMLAttributes & { readonly value: string };
  readonly children?: ComponentChildren;
}

/** A value that is no longer in the list is shown as it is. */
function Frame<T extends string>({
  id,
  label,
  options,
  hint,
  typed = false,
  control,
  children,
}: FrameProps<T>) {
  const known = options.some(([one]) => one === control.value);
  return (
    <div class="control">
      <label for={id}>{label}</label>
      <select {...control}>
        {options.map(([one, words]) => (
          <option key={one} value={one} translate={!typed || one === ''}>
            {words}
          </option>
        ))}
        {!known && <option value={control.value}>{control.value} (no longer in the playbook)</option>}
      </select>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="muted">
          {hint}
        </p>
      )}
      {children}
    </div>
  );
}
