import { initiativeFile } from '../../workbook/exchange/index.ts';
import { noteExport, type OpenInitiative } from '../../workbook/storage/index.ts';
import { localMinute } from '../../workbook/text/index.ts';
import { announce } from '../ui/announce.ts';
import { download } from '../ui/dom.ts';
import { ownName } from './author.ts';
import { library } from './page-library.ts';
import { refreshViews } from './views.ts';

/** Lets the browser save the initiative file, and records that these edits are in a file. */
export function saveFile(open: OpenInitiative): void {
  const { id, initiative } = open;
  const file = initiativeFile(library, open, localMinute(initiative.now()), ownName(open));
  download(file);
  noteExport(library, id, initiative.replica.snapshot(), initiative.now());
  refreshViews();
  announce(`${file.name} was handed to your browser to save.`);
}
