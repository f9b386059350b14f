import { type FileResult, type InitiativeFile, MOST_FILE_BYTES, readFile } from '../../workbook/file.ts';
import { type FileProblem, problems } from '../../workbook/file-problems.ts';

/** A file that the reader chose: what came of reading it. `name` comes from outside: show it as text. */
export type Chosen =
  | { readonly name: string; readonly file: InitiativeFile; readonly problem?: never }
  | {
      readonly name: string;
      readonly file?: never;
      readonly problem: Pick<FileProblem, 'headline' | 'what' | 'advice'>;
    };

/** Reads what was chosen or dropped. Never rejects, and changes nothing. */
export async function readChosen(files: readonly File[], now: number): Promise<Chosen | undefined> {
  const [file, ...more] = files;
  if (file === undefined) return undefined;
  const { name } = file;
  if (more.length > 0) {
    const problem = {
      headline: 'Choose one file at a time',
      what: `You dropped ${files.length} files. Each is looked through on its own, so that you see what it would change.`,
      advice: 'Take them in one after the other.',
    };
    return { name: '', problem };
  }
  if (file.size > MOST_FILE_BYTES) return { name, problem: problems.tooBig(MOST_FILE_BYTES / 1_000_000) };
  try {
    const result: FileResult = readFile(await file.text(), now);
    return result.ok ? { name, file: result.file } : { name, problem: result.problem };
  } catch {
    const problem = {
      headline: 'The file could not be read',
      what: 'The browser could not open it. It may be a folder, have been moved, or be on a drive that is not connected.',
      advice: 'Check that you can open the file on this device, and choose it again.',
    };
    return { name, problem };
  }
}
