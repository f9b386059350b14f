import { counted } from '../../shared/words.ts';
import { type TextFile, workFileName } from '../documents/index.ts';
import { type Details, type Initiative, readDetails, type Snapshot } from '../engine/index.ts';
import { DATA_VERSION } from '../storage/migrations/index.ts';
import { quoted } from '../text/index.ts';
import { checksumOf } from './checksum.ts';
import { FILE_FORMAT } from './file-format.ts';

/**
 * Writes an initiative to a file with all its content, including lost edits and unknown tables.
 * @param minute now, for the name of the file: `2027-03-31-2359`
 * @param by what its author calls themselves, for the name
 */
export function writeFile(initiative: Initiative, minute: string, by = ''): TextFile {
  const details = readDetails(initiative);
  return {
    name: workFileName(details.name, minute, by),
    mediaType: 'application/json',
    text: fileText(details, initiative.replica.snapshot(), initiative.now()),
    says: fileSays(initiative),
  };
}

/** A description of the file's content, to show beside the button. */
export function fileSays(initiative: Initiative): string {
  const rows = initiative.replica.store.getRowIds('items').length;
  return `Everything in ${quoted(readDetails(initiative).name)}: the work on ${counted(rows, 'checklist item')} and all that the tools keep. Import it in another browser to go on there, or to merge it with a colleague's.`;
}

/**
 * The text of an initiative file. On one line, so that a file of several can have each on a line of its own.
 * @param content as this version writes it, or as a newer version stored it, with that version's number
 */
export function fileText(
  { id, name, specialty, host, startDate }: Details,
  content: Snapshot | Readonly<Record<string, unknown>>,
  now: number,
  version = DATA_VERSION,
): string {
  const file = {
    format: FILE_FORMAT,
    version,
    exportedAt: new Date(now).toISOString(),
    initiative: { id, name, specialty, host, startDate },
    content,
  };
  return JSON.stringify({ ...file, checksum: checksumOf(file) });
}
