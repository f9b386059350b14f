import type { OutputFile } from '../../workbook/documents/index.ts';
import { newestTime, readDetails } from '../../workbook/engine/index.ts';
import { fileSays, initiativeFile } from '../../workbook/exchange/index.ts';
import { noteExport, type OpenInitiative } from '../../workbook/storage/index.ts';
import { localMinute } from '../../workbook/text/index.ts';
import {
  calendarItems,
  calendarSays,
  csvSays,
  documentSays,
  type ExportInput,
  itemTable,
  itemTableSays,
  itemTimes,
  type ListDefinition,
  readCalendar,
  readItems,
  rememberCalendar,
} from '../../workbook/tools/checklists/index.ts';
import { ownName } from '../page/author.ts';
import { library, today } from '../page/page-library.ts';
import { allInOne } from './all-in-one.ts';

/** A file to save, or why there is none. */
export type Made =
  | {
      readonly file: OutputFile;
      /** Records that the file was passed to the browser. */
      readonly saved?: () => void;
    }
  | { readonly file?: never; readonly why: string };

/** One way to export the work. */
export interface Export {
  readonly id: 'initiative' | 'all' | 'xlsx' | 'csv' | 'markdown' | 'calendar';
  readonly title: string;
  /** The button's label: `Save the table`. */
  readonly action: string;
  /** A description of the file, and what to be careful about. */
  readonly says: string;
  /** Makes the file from the current work; may load a library, and rejects if that fails. */
  readonly make: () => Made | Promise<Made>;
  /** Why there is nothing to save yet. */
  readonly nothing?: string | undefined;
}

/** The input of every export, as of now. */
export function exportInput({ initiative }: OpenInitiative, lists: readonly ListDefinition[]): ExportInput {
  return {
    details: readDetails(initiative),
    lists,
    items: readItems(initiative),
    today: today(),
    site: new URL(import.meta.env.BASE_URL, location.origin).href,
  };
}

/** All files that this page offers, the re-importable one first. */
export function exportsOf(open: OpenInitiative, lists: readonly ListDefinition[]): Export[] {
  const { initiative } = open;
  const input = () => exportInput(open, lists);
  const items = itemTable(input()).rows.length;
  const dated = calendarItems({ ...input(), remembered: readCalendar(initiative) });
  return [
    {
      id: 'initiative',
      title: 'Initiative file',
      action: 'Save the initiative file',
      nothing:
        newestTime(initiative.schema, initiative.replica.snapshot()) === 0
          ? 'Nothing is entered yet, so there is nothing to save.'
          : undefined,
      says: fileSays(initiative),
      make: () => ({
        file: initiativeFile(library, open, localMinute(initiative.now()), ownName(open)),
        saved: () => noteExport(library, open.id, initiative.replica.snapshot(), initiative.now()),
      }),
    },
    ...allTogether(),
    {
      id: 'xlsx',
      title: 'Spreadsheet (.xlsx)',
      action: 'Save the spreadsheet',
      says: `${itemTableSays(items)} What you typed stays as it is; due days are real dates.`,
      make: async () => {
        const { itemsXlsx } = await import('../../workbook/tools/checklists/items-xlsx.ts');
        return { file: await itemsXlsx(input()) };
      },
    },
    {
      id: 'csv',
      title: 'Table (CSV)',
      action: 'Save the table',
      says: csvSays(items),
      make: async () => {
        const { toCsv } = await import('../../workbook/tools/checklists/index.ts');
        return { file: toCsv(input()) };
      },
    },
    {
      id: 'markdown',
      title: 'Document (Markdown)',
      action: 'Save the document',
      says: documentSays(items),
      make: async () => {
        const { toMarkdown } = await import('../../workbook/tools/checklists/index.ts');
        return { file: toMarkdown(input()) };
      },
    },
    {
      id: 'calendar',
      title: 'Calendar of due dates (.ics)',
      action: 'Save the calendar',
      nothing:
        dated.due.length + dated.cancelled.length === 0
          ? 'No open item has a due day yet, so a calendar would be empty.'
          : undefined,
      says: calendarSays(dated),
      make: async () => {
        const { toIcs } = await import('../../workbook/tools/checklists/index.ts');
        const made = toIcs({
          ...input(),
          now: initiative.now(),
          times: itemTimes(initiative.replica.snapshot()),
          remembered: readCalendar(initiative),
        });
        return { file: made, saved: () => rememberCalendar(initiative, made.fresh) };
      },
    },
  ];
}

/** The export of all initiatives, if there is more than one. */
function allTogether(): Export[] {
  const all = allInOne();
  if (all === undefined) return [];
  return [{ id: 'all', title: 'All initiatives in one file', action: 'Save all initiatives', ...all }];
}
