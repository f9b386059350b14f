import { spokenDate } from '../../shared/dates.ts';
import { href } from '../../shared/href.ts';
import { safeHref } from '../../workbook/text/index.ts';
import { type ExportRow, STATE_WORDS } from '../../workbook/tools/checklists/index.ts';

interface Props {
  readonly row: ExportRow;
  /** The item's address in its checklist, from the root of the site. */
  readonly address: string | undefined;
  readonly room: boolean;
}

/** One item of the agenda: its text, state and notes, and a link to the guidance. */
export function AgendaItem({ row, address, room }: Props) {
  const evidence = safeHref(row.evidence);
  return (
    <li data-agenda-item={row.id} data-overdue={row.overdue ? '' : undefined}>
      <p class="item">
        {address === undefined ? <bdi translate>{row.text}</bdi> : <a href={href(address)}>{row.text}</a>}
      </p>
      <p class="facts">
        {row.overdue && <strong>Overdue since {spokenDate(row.due)}</strong>}
        {!row.overdue && row.due !== '' && <span>Due {spokenDate(row.due)}</span>}
        <span>{STATE_WORDS[row.state]}</span>
        {!row.retired && <span>{row.list}</span>}
        {row.retired && row.owner.trim() !== '' && (
          <span>
            owner: <bdi translate={false}>{row.owner}</bdi>
          </span>
        )}
        {row.guidance !== '' && (
          <a href={row.guidance} aria-label={`How to: ${row.text}`}>
            How to
          </a>
        )}
        {evidence !== undefined && (
          <a href={evidence} rel="external noopener" aria-label={`Evidence for: ${row.text}`}>
            Evidence
          </a>
        )}
      </p>
      {row.note.trim() !== '' && (
        <blockquote dir="auto" translate={false}>
          <bdi translate={false}>{row.note}</bdi>
        </blockquote>
      )}
      {room && <p class="decide">Decided:</p>}
    </li>
  );
}
