import { initiativeFile } from '../../workbook/exchange/index.ts';
import { noteExport, type OpenInitiative } from '../../workbook/storage/index.ts';
import { announce } from '../ui/announce.ts';
import { download } from '../ui/dom.ts';
import { library, today } from './page-library.ts';
import { refreshViews } from './views.ts';

/** Hands the initiative file to the browser to save, and notes that these edits are in a file now. */
export function saveFile(open: OpenInitiative): void {
  const { id, initiative } = open;
  const file = initiativeFile(library, open, today());
  download(file);
  noteExport(library, id, initiative.replica.snapshot(), initiative.now());
  refreshViews();
  announce(`${file.name} was handed to your browser to save.`);
}
