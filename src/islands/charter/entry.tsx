import { href } from '../../shared/href.ts';
import type { Initiative } from '../../workbook/engine/index.ts';
import {
  basisOf,
  CHARTER,
  type CharterEntry,
  type CharterRow,
  type CharterStatus,
  type CitedSource,
  dropBasis,
  setStatus,
  statusOf,
  writeEntry,
} from '../../workbook/tools/charter/index.ts';
import { Area } from '../ui/area.tsx';
import { cellOf } from '../ui/cell.ts';
import { Notes } from '../ui/notes.tsx';
import { useField } from '../ui/use-field.ts';
import { Options } from './options.tsx';
import { anchorOf, STATUS_WORDS } from './words.ts';

interface Props {
  readonly entry: CharterEntry;
  readonly row: CharterRow;
  readonly initiative: Initiative;
  readonly sources: Readonly<Record<string, CitedSource>>;
  /** Whether it has a title of its own besides that of its heading. */
  readonly titled: boolean;
}

/** One part of the charter: its question, text and status, and wording to start from. */
export function Entry({ entry, row, initiative, sources, titled }: Props) {
  const anchor = anchorOf(entry.id);
  const status = statusOf(row);
  return (
    <section class="entry" id={anchor} data-entry={entry.id} data-status={status}>
      {titled && <h3>{entry.title}</h3>}
      <Area
        id={`${anchor}-text`}
        label={entry.question}
        cell={cellOf(initiative, CHARTER, entry.id, 'text')}
        rows={4}
        onValue={(text) => writeEntry(initiative, entry, text)}
      />
      <State entry={entry} status={status} row={row} initiative={initiative} />
      {basisOf(row, entry.options).map((basis) => (
        <p key={basis.id} class="buttons muted" data-began={basis.id}>
          <span>
            Began from the wording after “<bdi translate>{basis.label}</bdi>”
            {basis.option === undefined
              ? ', which is no longer in the playbook. The draft names it without sources.'
              : '. Its sources are listed in the draft.'}
          </span>
          <button type="button" class="plain" onClick={() => dropBasis(initiative, entry, basis)}>
            Take it out of the sources<span class="sr-only">: {basis.label}</span>
          </button>
        </p>
      ))}
      <details>
        <summary>
          {entry.why === undefined ? '' : 'Why it matters, and '}
          {wordings(entry)}
        </summary>
        {entry.why !== undefined && <p>{entry.why}</p>}
        <Options entry={entry} row={row} initiative={initiative} sources={sources} />
        <p>
          <a href={href(entry.url)}>{entry.title} in the playbook</a>
        </p>
      </details>
    </section>
  );
}

function wordings({ why, options }: CharterEntry): string {
  const count = options.length === 1 ? 'one wording' : `${options.length} wordings`;
  return `${why === undefined ? count.charAt(0).toUpperCase() + count.slice(1) : count} to start from`;
}

/** A part whose heading or topic has been retired: its text is kept and can be changed. */
export function RetiredEntry({
  entry,
  initiative,
}: Pick<Props, 'initiative'> & { readonly entry: Pick<CharterEntry, 'id' | 'title'> }) {
  return (
    <section class="entry" id={anchorOf(entry.id)} data-entry={entry.id}>
      <h3>
        <bdi translate>{entry.title}</bdi>
      </h3>
      <Area
        id={`${anchorOf(entry.id)}-text`}
        label="What you wrote"
        cell={cellOf(initiative, CHARTER, entry.id, 'text')}
        onValue={(text) => writeEntry(initiative, entry, text)}
      />
    </section>
  );
}

interface StateProps extends Pick<Props, 'entry' | 'row' | 'initiative'> {
  readonly status: CharterStatus;
}

function State({ entry, row, initiative, status }: StateProps) {
  const id = `${anchorOf(entry.id)}-status`;
  const { notes, control } = useField({
    id,
    label: `State of ${entry.title}`,
    cell: cellOf(initiative, CHARTER, entry.id, 'status'),
    value: status,
    onValue: (value) => setStatus(initiative, entry, value as CharterStatus),
    hint: `${id}-hint`,
  });
  if (row.text.trim() === '') return <p class="status muted">Open: nothing is written yet.</p>;
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
      <p id={`${id}-hint`} class="muted">
        {status === 'agreed'
          ? 'If you change the text, it becomes a draft again.'
          : 'Set it to agreed when the group has adopted these words.'}
      </p>
      <Notes id={id} notes={notes} />
    </div>
  );
}
