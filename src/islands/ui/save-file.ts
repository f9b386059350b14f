import type { OpenInitiative } from '../../workbook/shelf.ts';
import { initiativeFile } from '../../workbook/shelf-files.ts';
import { noteExport } from '../../workbook/shelf-notes.ts';
import { download } from '../dom.ts';
import { announce } from './announce.ts';
import { shelf, today } from '../workbook/page-shelf.ts';
import { refreshViews } from '../workbook/views.ts';

/** Hands the initiative file to the browser to save, and notes that these edits are in a file now. */
export function saveFile(open: OpenInitiative): void {
  const { id, initiative } = open;
  const file = initiativeFile(shelf, open, today());
  download(file);
  noteExport(shelf.storage, id, initiative.replica.packed(), initiative.now());
  refreshViews();
  announce(`${file.name} was handed to your browser to save.`);
}
