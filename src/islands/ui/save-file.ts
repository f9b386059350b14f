import { initiativeFile } from '../../workbook/exchange/library-files.ts';
import type { OpenInitiative } from '../../workbook/storage/library.ts';
import { noteExport } from '../../workbook/storage/notes.ts';
import { shelf, today } from '../page/page-shelf.ts';
import { refreshViews } from '../page/views.ts';
import { announce } from './announce.ts';
import { download } from './dom.ts';

/** Hands the initiative file to the browser to save, and notes that these edits are in a file now. */
export function saveFile(open: OpenInitiative): void {
  const { id, initiative } = open;
  const file = initiativeFile(shelf, open, today());
  download(file);
  noteExport(shelf.storage, id, initiative.replica.packed(), initiative.now());
  refreshViews();
  announce(`${file.name} was handed to your browser to save.`);
}
