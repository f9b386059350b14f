import {
  type FileList,
  type FileProblem,
  type InitiativeFile,
  MOST_FILE_BYTES,
  problems,
  readBytes,
} from '../../workbook/exchange/index.ts';
import { schema } from '../../workbook/schema/index.ts';

/** Why a file was refused: headline, what is wrong, what to do. */
export type Refused = Pick<FileProblem, 'headline' | 'what' | 'advice'>;

/** A file that the reader chose, with the result of reading it. `name` is untrusted: show it as text. */
export type Chosen = { readonly name: string } & (
  | { readonly kind: 'one'; readonly file: InitiativeFile }
  | { readonly kind: 'list'; readonly list: FileList }
  | { readonly kind: 'refused'; readonly problem: Refused }
);

/** Reads what was chosen or dropped. Never rejects, and changes nothing. */
export async function readChosen(files: readonly File[], now: number): Promise<Chosen | undefined> {
  const [file, ...more] = files;
  if (file === undefined) return undefined;
  const { name } = file;
  if (more.length > 0) {
    const problem = {
      headline: 'Choose one file at a time',
      what: `You dropped ${files.length} files. Each is looked through on its own, so that you see what it would change.`,
      advice: 'Import them one after the other.',
    };
    return { name: '', kind: 'refused', problem };
  }
  if (file.size > MOST_FILE_BYTES)
    return { name, kind: 'refused', problem: problems.tooBig(MOST_FILE_BYTES / 1_000_000) };
  try {
    const content = readBytes(schema, new Uint8Array(await file.arrayBuffer()), now);
    if (content.kind === 'list') return { name, kind: 'list', list: content.list };
    const { result } = content;
    return result.ok
      ? { name, kind: 'one', file: result.file }
      : { name, kind: 'refused', problem: result.problem };
  } catch {
    const problem = {
      headline: 'The file could not be read',
      what: 'The browser could not open it. It may be a folder, have been moved, or be on a drive that is not connected.',
      advice: 'Check that you can open the file on this device, and choose it again.',
    };
    return { name, kind: 'refused', problem };
  }
}
