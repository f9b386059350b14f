import type { EditResult, Initiative } from '../../workbook/engine/index.ts';
import {
  CHARTER,
  type CharterEntry,
  type CharterRow,
  type CharterStatus,
  gapsIn,
  gapWords,
  setStatus,
  statusOf,
} from '../../workbook/tools/charter/index.ts';
import { cellOf } from '../ui/cell.ts';
import { Notes } from '../ui/notes.tsx';
import { useField } from '../ui/use-field.ts';
import { anchorOf, STATUS_WORDS } from './words.ts';

interface Props {
  readonly entry: CharterEntry;
  readonly row: CharterRow;
  readonly initiative: Initiative;
  /** Does an edit, and announces what it changed about the whole. */
  readonly told: (edit: () => EditResult) => EditResult;
}

/** What to know about a state before it is relied on. */
function hintOf(status: CharterStatus, gaps: number): string {
  if (status !== 'agreed') return 'Set it to agreed when the group has adopted these words.';
  return gaps === 0
    ? 'If you change the text, it becomes a draft again.'
    : `Agreed, but with ${gapWords(gaps)}. The draft says so too.`;
}

/** The state of a part, which follows from its text until the reader sets it. */
export function EntryState({ entry, row, initiative, told }: Props) {
  const id = `${anchorOf(entry.id)}-status`;
  const status = statusOf(row);
  const gaps = gapsIn(row.text).length;
  const { notes, control } = useField({
    id,
    label: `State of ${entry.title}`,
    cell: cellOf(initiative, CHARTER, entry.id, 'status'),
    value: status,
    onValue: (value) => told(() => setStatus(initiative, entry, value as CharterStatus)),
    hint: `${id}-hint`,
  });
  if (row.text.trim() === '') return <p class="status muted">Open: nothing is written yet.</p>;
  const hint = hintOf(status, gaps);
  return (
    <div class="control state">
      <label for={id}>
        State<span class="sr-only"> of {entry.title}</span>
      </label>
      <select {...control}>
        {(['open', 'draft', 'agreed'] as const).map((one) => (
          <option key={one} value={one}>
            {STATUS_WORDS[one]}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} key={hint} class={status === 'agreed' && gaps > 0 ? 'warning' : 'muted'}>
        {hint}
      </p>
      <Notes id={id} notes={notes} />
    </div>
  );
}
