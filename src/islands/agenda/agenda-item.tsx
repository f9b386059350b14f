import { spokenDate } from '../../shared/dates.ts';
import { href } from '../../shared/href.ts';
import type { Initiative } from '../../workbook/engine/index.ts';
import { safeHref } from '../../workbook/text/index.ts';
import {
  type DecidedBefore,
  type ExportRow,
  ITEMS,
  setItem,
  STATE_WORDS,
} from '../../workbook/tools/checklists/index.ts';
import { Area } from '../ui/area.tsx';
import { cellOf } from '../ui/cell.ts';

interface Props {
  readonly row: ExportRow;
  /** The item's address in its checklist, from the root of the site. */
  readonly address: string | undefined;
  /** The title of the page that explains it. */
  readonly guide: string | undefined;
  /** What was decided on it before. */
  readonly before: DecidedBefore | undefined;
  /** Where decisions are written; undefined if they are only shown. */
  readonly initiative: Initiative | undefined;
}

/** One item of the agenda: its text, state and notes, a link to the guidance, and what was decided. */
export function AgendaItem({ row, address, guide, before, initiative }: Props) {
  const evidence = safeHref(row.evidence);
  const field = `agenda-${row.id.replace('/', '-')}`;
  return (
    <li data-agenda-item={row.id} data-overdue={row.overdue ? '' : undefined}>
      <p class="item" id={`${field}-item`}>
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
          <a href={row.guidance}>
            How to{guide !== undefined && `: ${guide}`}
            <span class="sr-only"> ({row.text})</span>
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
      {before !== undefined && (
        <p data-before>
          {before.when}:{' '}
          <bdi class="written" translate={false}>
            {before.decision}
          </bdi>
        </p>
      )}
      {initiative !== undefined ? (
        <fieldset class="decide" disabled={initiative.readOnly} aria-labelledby={`${field}-item`}>
          <Area
            id={field}
            label="Decided"
            cell={cellOf(initiative, ITEMS, row.id, 'decision')}
            rows={1}
            onValue={(decision) => setItem(initiative, row.id, { decision }, row.text)}
          />
        </fieldset>
      ) : (
        row.decision !== '' && (
          <p data-decided>
            Decided:{' '}
            <bdi class="written" translate={false}>
              {row.decision}
            </bdi>
          </p>
        )
      )}
    </li>
  );
}
