import { counted } from '../../shared/words.ts';
import { type TextFile, workFileName } from '../documents/index.ts';
import { LIMITS } from '../engine/index.ts';
import { LIST_FORMAT, LIST_VERSION } from './file-format.ts';

/**
 * The file of several initiatives: JSON with each initiative on a line of its own, so that damage to one line leaves
 * the others readable.
 * @param texts the texts of the single files
 */
export function writeList(texts: readonly string[], now: number, minute: string, by = ''): TextFile {
  const head = JSON.stringify({
    format: LIST_FORMAT,
    version: LIST_VERSION,
    exportedAt: new Date(now).toISOString(),
    count: texts.length,
  });
  return {
    name: workFileName('all initiatives', minute, by),
    mediaType: 'application/json',
    text: `${head.slice(0, -1)},"initiatives":[\n${texts.join(',\n')}\n]}\n`,
    says: listSays(texts.length),
  };
}

/** A description of the file's content, to show beside the button. */
export function listSays(count: number): string {
  return `Everything in all ${counted(count, 'initiative')} of this browser, archived ones too. Import it in another browser: you see what it would do with each of them before anything is written.`;
}

/** Whether a file is small enough to be imported again. */
export function fitsInFile({ text }: TextFile): boolean {
  return new TextEncoder().encode(text).length <= LIMITS.fileBytes;
}
