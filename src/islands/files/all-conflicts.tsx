import { useId } from 'preact/hooks';
import type { Choices, Side } from '../../workbook/engine/index.ts';

interface Props {
  readonly keys: readonly string[];
  readonly choices: Choices;
  readonly set: (choices: Choices) => void;
}

/** One choice for all conflicts; each can still be chosen individually. */
export function AllConflicts({ keys, choices, set }: Props) {
  const id = useId();
  const chosen = new Set(keys.map((key) => choices.get(key) ?? 'later'));
  const [only] = chosen;
  const value = chosen.size === 1 && only !== undefined ? only : 'own';
  const own = new Set(keys);
  const others = [...choices].filter(([key]) => !own.has(key));
  const all = (side: Side): Choices => new Map([...others, ...keys.map((key) => [key, side] as const)]);
  return (
    <p class="all">
      <label for={id}>In all {keys.length} fields in conflict</label>
      <select
        id={id}
        value={value}
        autocomplete="off"
        onChange={({ currentTarget }) => {
          const choice = currentTarget.value;
          if (choice === 'mine' || choice === 'theirs') set(all(choice));
          if (choice === 'later') set(new Map(others));
        }}
      >
        <option value="later">the later edit counts</option>
        <option value="mine">what is here counts</option>
        <option value="theirs">what is in the file counts</option>
        <option value="own" disabled>
          as chosen one by one
        </option>
      </select>
    </p>
  );
}
