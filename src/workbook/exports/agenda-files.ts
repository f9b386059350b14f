import { fileName, type OutputFile } from '../file-name.ts';
import { STATE_WORDS } from '../words.ts';
import { agenda, type AgendaGroup } from './agenda.ts';
import { csvTable } from './csv.ts';
import { markdownLink, markdownQuote, plainMarkdown } from './markdown.ts';
import type { ExportInput, ExportRow } from './rows.ts';

const NOBODY = 'Without an owner';

/** The agenda as a document. */
export function agendaMarkdown(input: ExportInput, all = false): OutputFile {
  const { groups, says } = agenda(input, all);
  const parts = [
    `# Agenda: ${plainMarkdown(input.details.name)}`,
    plainMarkdown(says),
    ...groups.map(groupMarkdown),
  ];
  return {
    name: fileName(`${input.details.name} agenda`, input.today, 'md'),
    mediaType: 'text/markdown;charset=utf-8',
    text: `${parts.join('\n\n')}\n`,
    says: `A meeting agenda as a document. ${says}`,
  };
}

/** The agenda as a table, one row an item, in the order in which they are gone through. */
export function agendaCsv(input: ExportInput, all = false): OutputFile {
  const { groups, says } = agenda(input, all);
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
  const body = groups.flatMap(({ owner, rows }) =>
    rows.map((row) => [
      input.details.name,
      input.today,
      owner === '' ? NOBODY : owner,
      row.overdue ? 'yes' : '',
      row.due,
      row.text,
      STATE_WORDS[row.state],
      row.list,
      row.note,
      row.evidence,
      row.guidance,
      row.id,
    ]),
  );
  return {
    name: fileName(`${input.details.name} agenda`, input.today, 'csv'),
    mediaType: 'text/csv;charset=utf-8',
    text: csvTable([head, ...body]),
    says: `A meeting agenda as a table. ${says}`,
  };
}

function groupMarkdown({ owner, rows }: AgendaGroup): string {
  const title = owner === '' ? NOBODY : plainMarkdown(owner);
  return [`## ${title} (${rows.length})`, '', ...rows.map(itemMarkdown)].join('\n');
}

function itemMarkdown(row: ExportRow): string {
  const facts = [
    row.overdue ? `**overdue since ${row.due}**` : row.due === '' ? '' : `due ${row.due}`,
    STATE_WORDS[row.state],
    plainMarkdown(row.list),
    row.evidence === '' ? '' : markdownLink('evidence', row.evidence),
  ];
  const head = `- ${markdownLink(row.text, row.guidance)}\\\n  ${facts.filter((fact) => fact !== '').join('; ')}`;
  return row.note.trim() === '' ? head : `${head}\n\n${markdownQuote(row.note, '  ')}\n`;
}
