import { toCsv } from '../../workbook/exports/csv.ts';
import { toIcs } from '../../workbook/exports/ics.ts';
import { toMarkdown } from '../../workbook/exports/markdown.ts';
import { type ExportInput, exportRows } from '../../workbook/exports/rows.ts';
import type { OutputFile } from '../../workbook/file-name.ts';
import { writeFile } from '../../workbook/file-write.ts';
import { readDetails, readItems } from '../../workbook/initiative-store.ts';
import type { ListDefinition } from '../../workbook/lists.ts';
import { newestTime } from '../../workbook/packed.ts';
import { itemTimes } from '../../workbook/recent.ts';
import type { OpenInitiative } from '../../workbook/shelf.ts';
import { today } from '../workbook/page-shelf.ts';

/** One way to take the work out, with the file as it would be written now. */
export interface Export {
  readonly id: 'initiative' | 'csv' | 'markdown' | 'calendar';
  readonly title: string;
  /** Names the button: `Save the table`. */
  readonly action: string;
  readonly file: OutputFile;
  /** Why there is nothing to save yet. */
  readonly nothing?: string | undefined;
}

/** What every export of the work is made from, as of now. */
export function exportInput({ initiative }: OpenInitiative, lists: readonly ListDefinition[]): ExportInput {
  return {
    details: readDetails(initiative),
    lists,
    items: readItems(initiative),
    today: today(),
    site: new URL(import.meta.env.BASE_URL, location.origin).href,
  };
}

/** All files that this page offers, the one that can be imported again first. */
export function exportsOf(open: OpenInitiative, lists: readonly ListDefinition[]): Export[] {
  const input = exportInput(open, lists);
  const { initiative } = open;
  const dated = exportRows(input).some(({ open: isOpen, due }) => isOpen && due !== '');
  return [
    {
      id: 'initiative',
      title: 'Initiative file',
      action: 'Save the initiative file',
      nothing:
        newestTime(initiative.replica.packed()) === 0
          ? 'Nothing is entered yet, so there is nothing to save.'
          : undefined,
      file: writeFile(initiative, input.today),
    },
    { id: 'csv', title: 'Table (CSV)', action: 'Save the table', file: toCsv(input) },
    { id: 'markdown', title: 'Document (Markdown)', action: 'Save the document', file: toMarkdown(input) },
    {
      id: 'calendar',
      title: 'Calendar of due dates (.ics)',
      action: 'Save the calendar',
      nothing: dated ? undefined : 'No open item has a due day yet, so a calendar would be empty.',
      file: toIcs({ ...input, now: initiative.now(), times: itemTimes(initiative.replica.packed()) }),
    },
  ];
}
