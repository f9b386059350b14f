import { quoted } from './exports/bidi.ts';
import { FILE_FORMAT } from './file-format.ts';
import { fileName, type TextFile } from './file-name.ts';
import type { Initiative } from './initiative.ts';
import { readDetails } from './initiative-store.ts';
import { DATA_VERSION } from './model.ts';
import { counted } from './text.ts';

/** Writes an initiative to a file: all that is in it, kept losers and unknown tables too. */
export function writeFile(initiative: Initiative, today: string): TextFile {
  const { id, name, specialty, host, startDate } = readDetails(initiative);
  const content = initiative.replica.packed();
  const rows = Object.keys(content.tables['items'] ?? {}).length;
  return {
    name: fileName(name, today, 'groundwork.json'),
    mediaType: 'application/json',
    text: JSON.stringify({
      format: FILE_FORMAT,
      version: DATA_VERSION,
      exportedAt: new Date(initiative.now()).toISOString(),
      initiative: { id, name, specialty, host, startDate },
      content,
    }),
    says: `Everything in ${quoted(name)}: the work on ${counted(rows, 'checklist item')} and all that the tools keep. Import it in another browser to go on there, or to merge it with a colleague's.`,
  };
}
