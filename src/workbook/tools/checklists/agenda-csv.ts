import { csvTable, fileName, type TextFile } from '../../documents/index.ts';
import { agenda, type AgendaInput } from './agenda.ts';
import { NO_LONGER, NOBODY, STATE_WORDS } from './labels.ts';

/** The agenda as a table, one row for each item, in the order of the agenda. */
export function agendaCsv(input: AgendaInput, all = false): TextFile {
  const { groups, retired, says } = agenda(input, all);
  const head = [
    'Initiative',
    'As of',
    'Owner',
    'Overdue',
    'Due',
    'Item',
    'State',
    'List',
    'Note',
    'Evidence',
    'Guidance',
    'Id',
    'Decision',
  ];
  const parts = [...groups, ...retired.map((row) => ({ owner: row.owner.trim(), rows: [row] }))];
  const body = parts.flatMap(({ owner, rows }) =>
    rows.map((row) => [
      input.details.name,
      input.today,
      owner === '' ? NOBODY : owner,
      row.overdue ? 'yes' : '',
      row.due,
      row.text,
      STATE_WORDS[row.state],
      row.retired ? NO_LONGER : row.list,
      row.note,
      row.evidence,
      row.guidance,
      row.id,
      row.decision,
    ]),
  );
  return {
    name: fileName(`${input.details.name} meeting agenda`, input.today, 'csv'),
    mediaType: 'text/csv;charset=utf-8',
    text: csvTable([head, ...body]),
    says: `A meeting agenda as a table. ${says}`,
  };
}
