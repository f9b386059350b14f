import { counted } from '../../shared/words.ts';
import { spokenDate } from '../../shared/dates.ts';
import { href } from '../../shared/href.ts';
import { closeBidi } from '../../workbook/text/index.ts';
import type { Initiative } from '../../workbook/engine/index.ts';
import {
  agenda,
  type AgendaInput,
  type ExportRow,
  NO_LONGER,
  NOBODY,
} from '../../workbook/tools/checklists/index.ts';
import { AgendaItem } from './agenda-item.tsx';
import type { SheetList } from './lists.ts';
import { MeetingHead } from './meeting-head.tsx';

interface Props {
  readonly input: AgendaInput;
  readonly lists: readonly SheetList[];
  readonly all: boolean;
  /** Where decisions are written; undefined if they are only shown. */
  readonly initiative: Initiative | undefined;
}

/** The agenda as shown and printed: one part for each owner, items without an owner last. */
export function AgendaSheet({ input, lists, all, initiative }: Props) {
  const { groups, retired, untouched } = agenda(input, all);
  const { without = [] } = input;
  const rows = groups.flatMap((group) => group.rows);
  const overdue = rows.filter((row) => row.overdue).length;
  const addresses = new Map(lists.flatMap(({ url, items }) => items.map(({ id }) => [id, `${url}#${id}`])));
  const itemOf = (row: ExportRow) => (
    <AgendaItem
      key={row.id}
      row={row}
      address={addresses.get(row.id)}
      guide={input.guides.get(row.id)}
      before={input.before.get(row.id)}
      initiative={initiative}
    />
  );
  return (
    <article class="sheet" aria-labelledby="agenda-title" data-sheet="agenda">
      <h2 id="agenda-title">
        Agenda: <bdi translate={false}>{closeBidi(input.details.name)}</bdi>
      </h2>
      <p class="muted">
        As of {spokenDate(input.today)}: {counted(rows.length, 'open item')}
        {overdue > 0 && `, ${overdue} overdue`}.
        {untouched > 0 && rows.length > 0 && ` ${counted(untouched, 'item')} not begun are left out.`}
      </p>
      <MeetingHead meeting={input.meeting} />
      {groups.length === 0 && <Nothing untouched={untouched} none={without.length === lists.length} />}
      {groups.map(({ owner, rows }) => (
        <section key={owner} data-owner={owner}>
          <h3>
            {owner === '' ? NOBODY : <bdi translate={false}>{owner}</bdi>}{' '}
            <span class="count">({rows.length})</span>
          </h3>
          <ol>{rows.map(itemOf)}</ol>
        </section>
      ))}
      {retired.length > 0 && (
        <section data-no-longer>
          <h3>
            {NO_LONGER} <span class="count">({retired.length})</span>
          </h3>
          <p class="muted">
            Still open when the checklists dropped them. Mark them as done under “From retired items” in{' '}
            <a href={href('/workbook/')}>the workbook</a>.
          </p>
          <ol>{retired.map(itemOf)}</ol>
        </section>
      )}
    </article>
  );
}

function Nothing({ untouched, none }: { readonly untouched: number; readonly none: boolean }) {
  if (none) return <p>No list is chosen, so there is nothing to show. Choose at least one above.</p>;
  return untouched === 0 ? (
    <p>Nothing is open: every item of the chosen lists is done or not applicable.</p>
  ) : (
    <p>
      Nothing is on the agenda yet. An item comes here once it is in progress or has an owner, a due day, a
      note or evidence; set that in <a href={href('/workbook/')}>its checklist</a>.{' '}
      <span class="no-print">{counted(untouched, 'item')} not begun can be taken in above.</span>
    </p>
  );
}
