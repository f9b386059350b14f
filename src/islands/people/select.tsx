interface Props<T extends string> {
  /** Unique in the page. */
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly hint?: string;
  /** Whether the labels are what a reader typed; that of no choice is not. */
  readonly typed?: boolean;
  readonly onValue: (value: T) => void;
}

/** A choice from a list. A value that is not in the list any more is shown by its own name. */
export function Select<T extends string>({
  id,
  label,
  value,
  options,
  hint,
  typed = false,
  onValue,
}: Props<T>) {
  const known = options.some(([one]) => one === value);
  return (
    <div class="control">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        autocomplete="off"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([one]) => one === currentTarget.value);
          if (chosen !== undefined) onValue(chosen[0]);
        }}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one} translate={!typed || one === ''}>
            {words}
          </option>
        ))}
        {!known && <option value={value}>{value} (no longer in the playbook)</option>}
      </select>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
