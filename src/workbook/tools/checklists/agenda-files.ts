import {
  csvTable,
  fileName,
  markdownLink,
  markdownQuote,
  plainMarkdown,
  type TextFile,
} from '../../documents/index.ts';
import { agenda } from './agenda.ts';
import type { ExportInput, ExportRow } from './export-rows.ts';
import { STATE_WORDS } from './labels.ts';

const NOBODY = 'Without an owner';
/** The heading of open retired items. */
export const NO_LONGER = 'No longer in the lists';

/** The agenda as a document. */
export function agendaMarkdown(input: ExportInput, all = false): TextFile {
  const { groups, retired, says } = agenda(input, all);
  const parts = [
    `# Meeting agenda: ${plainMarkdown(input.details.name)}`,
    plainMarkdown(says),
    ...groups.map(({ owner, rows }) => partMarkdown(owner === '' ? NOBODY : plainMarkdown(owner), rows)),
    ...(retired.length === 0 ? [] : [partMarkdown(NO_LONGER, retired)]),
  ];
  return {
    name: fileName(`${input.details.name} meeting agenda`, input.today, 'md'),
    mediaType: 'text/markdown;charset=utf-8',
    text: `${parts.join('\n\n')}\n`,
    says: `A meeting agenda as a document. ${says}`,
  };
}

/** The agenda as a table, one row for each item, in the order of the agenda. */
export function agendaCsv(input: ExportInput, all = false): TextFile {
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
    ]),
  );
  return {
    name: fileName(`${input.details.name} meeting agenda`, input.today, 'csv'),
    mediaType: 'text/csv;charset=utf-8',
    text: csvTable([head, ...body]),
    says: `A meeting agenda as a table. ${says}`,
  };
}

function partMarkdown(title: string, rows: readonly ExportRow[]): string {
  return [`## ${title} (${rows.length})`, '', ...rows.map(itemMarkdown)].join('\n');
}

function itemMarkdown(row: ExportRow): string {
  const facts = [
    row.overdue ? `**overdue since ${row.due}**` : row.due === '' ? '' : `due ${row.due}`,
    STATE_WORDS[row.state],
    row.retired ? owned(row.owner) : plainMarkdown(row.list),
    row.evidence === '' ? '' : markdownLink('evidence', row.evidence),
  ];
  const head = `- ${markdownLink(row.text, row.guidance)}\\\n  ${facts.filter((fact) => fact !== '').join('; ')}`;
  return row.note.trim() === '' ? head : `${head}\n\n${markdownQuote(row.note, '  ')}\n`;
}

function owned(owner: string): string {
  return owner.trim() === '' ? '' : `owner: ${plainMarkdown(owner)}`;
}
