import { counted } from '../../../shared/words.ts';
import {
  fileName,
  markdownLink,
  markdownQuote,
  plainMarkdown,
  type TextFile,
} from '../../documents/index.ts';
import { type ExportInput, type ExportRow, exportRows } from './export-rows.ts';
import { STATE_WORDS } from './labels.ts';
import { itemsOf } from './lists.ts';
import { overallProgress, progressText } from './progress.ts';
import { documentSays } from './says.ts';

/** All lists with their work, as a document. */
export function toMarkdown(input: ExportInput): TextFile {
  const rows = exportRows(input);
  const { details, today } = input;
  const lines = [`# ${plainMarkdown(details.name)}`, ''];
  const about = [
    details.specialty,
    HOST_WORDS[details.host],
    details.startDate === '' ? '' : `started ${details.startDate}`,
  ];
  lines.push(
    about
      .filter((part) => part !== '')
      .map(plainMarkdown)
      .join('; '),
    '',
  );
  lines.push(
    `As of ${today}: ${counted(itemsOf(input.lists).length, 'checklist item')}, ${progressText(overallProgress(input.lists, input.items))}.`,
    '',
  );
  let heading = '';
  for (const row of rows) {
    const next = [row.list, row.section].filter((part) => part !== '').join(': ');
    if (next !== heading) lines.push('', `## ${plainMarkdown(next)}`, '');
    heading = next;
    lines.push(...itemLines(row));
  }
  return {
    name: fileName(details.name, today, 'md'),
    mediaType: 'text/markdown;charset=utf-8',
    text: `${lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
    says: documentSays(rows.length),
  };
}

function itemLines(row: ExportRow): string[] {
  const facts = [
    `**${STATE_WORDS[row.state]}**${row.reason === '' ? '' : ` (${plainMarkdown(row.reason)})`}`,
    row.owner === '' ? '' : `owner: ${plainMarkdown(row.owner)}`,
    row.due === '' ? '' : `due ${row.due}${row.overdue ? ' (overdue)' : ''}`,
    row.evidence === '' ? '' : markdownLink('evidence', row.evidence),
    row.guidance === '' ? '' : markdownLink('guidance', row.guidance),
  ];
  const box = row.state === 'na' ? '' : row.state === 'done' ? '[x] ' : '[ ] ';
  const head = `- ${box}${plainMarkdown(row.text)}\\\n  ${facts.filter((fact) => fact !== '').join('; ')}`;
  return row.note.trim() === '' ? [head] : [head, '', markdownQuote(row.note, '  '), ''];
}

const HOST_WORDS = { undecided: '', join: 'joins an accelerator', own: 'runs an own scheme' } as const;
