import { href } from '../../shared/href.ts';
import { counted, listed } from '../../shared/words.ts';
import type { EditResult, Initiative } from '../../workbook/engine/index.ts';
import {
  basisOf,
  CHARTER,
  type CharterEntry,
  type CharterRow,
  type CitedSource,
  dropBasis,
  gapsIn,
  statusOf,
  writeEntry,
} from '../../workbook/tools/charter/index.ts';
import { Area } from '../ui/area.tsx';
import { cellOf } from '../ui/cell.ts';
import { EntryState } from './entry-state.tsx';
import { Options } from './options.tsx';
import { headingOf } from './use-part.ts';
import { anchorOf } from './words.ts';

interface Props {
  readonly entry: CharterEntry;
  readonly row: CharterRow;
  readonly initiative: Initiative;
  readonly sources: Readonly<Record<string, CitedSource>>;
  readonly shown: boolean;
  /** The part to write next. */
  readonly next: CharterEntry | undefined;
  /** Does an edit, and announces what it changed about the whole. */
  readonly told: (edit: () => EditResult) => EditResult;
}

/** One part of the charter: its question, text and status, and sample texts. */
export function Entry({ entry, row, initiative, sources, shown, next, told }: Props) {
  const anchor = anchorOf(entry.id);
  const gaps = gapsIn(row.text).map(({ from, to }) => row.text.slice(from, to));
  return (
    <section
      class="entry"
      id={anchor}
      aria-labelledby={headingOf(entry.id)}
      data-entry={entry.id}
      data-status={statusOf(row)}
      hidden={!shown}
    >
      <h2 id={headingOf(entry.id)} tabIndex={-1}>
        {entry.title}
      </h2>
      {entry.why !== undefined && <p class="muted">{entry.why}</p>}
      <Area
        id={`${anchor}-text`}
        label={entry.question}
        cell={cellOf(initiative, CHARTER, entry.id, 'text')}
        rows={6}
        onValue={(text) => told(() => writeEntry(initiative, entry, text))}
      />
      {gaps.length > 0 && (
        <p class="muted" data-gaps>
          {counted(gaps.length, 'place')} to fill in:{' '}
          <bdi key={gaps.join()} translate={false}>
            {listed([...new Set(gaps)])}
          </bdi>
        </p>
      )}
      <EntryState entry={entry} row={row} initiative={initiative} told={told} />
      {basisOf(row, entry.options).map((basis) => (
        <p key={basis.id} class="buttons muted" data-began={basis.id}>
          <span>
            Began from the sample text after “<bdi translate>{basis.label}</bdi>”
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
          {counted(entry.options.length, 'sample text')}
          <span class="sr-only"> for {entry.title}</span>
        </summary>
        <Options entry={entry} row={row} initiative={initiative} sources={sources} />
        <p>
          <a href={href(entry.url)}>{entry.title} in the playbook</a>
        </p>
      </details>
      {next !== undefined && (
        <p>
          <a href={`#${anchorOf(next.id)}`}>Next open part: {next.title}</a>
        </p>
      )}
    </section>
  );
}

/** A part whose heading or topic has been retired: its text is kept and can be changed. */
export function RetiredEntry({
  entry,
  initiative,
  shown,
}: Pick<Props, 'initiative' | 'shown'> & { readonly entry: Pick<CharterEntry, 'id' | 'title'> }) {
  return (
    <section
      class="entry"
      id={anchorOf(entry.id)}
      aria-labelledby={headingOf(entry.id)}
      data-entry={entry.id}
      hidden={!shown}
    >
      <h2 id={headingOf(entry.id)} tabIndex={-1}>
        <bdi translate>{entry.title}</bdi>
      </h2>
      <p class="muted">This part is no longer in the playbook. It stays in your charter.</p>
      <Area
        id={`${anchorOf(entry.id)}-text`}
        label="What you wrote"
        cell={cellOf(initiative, CHARTER, entry.id, 'text')}
        onValue={(text) => writeEntry(initiative, entry, text)}
      />
    </section>
  );
}
