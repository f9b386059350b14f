import type { Schema } from '../engine/index.ts';
import { problems } from './file-problems.ts';
import type { FileResult } from './read-file.ts';
import { type FileContent, readText } from './read-list.ts';

const UNREADABLE: FileResult = { ok: false, problem: problems.encoding() };

/**
 * Decodes the bytes of a file as Groundwork wrote it, or as an editor may have saved it again: UTF-8 and UTF-16,
 * with or without byte order mark. Other bytes are read as Windows-1252 (“ANSI”) only if the checksum then
 * matches; otherwise the file is refused, since wrongly guessed letters would be wrong permanently.
 */
export function readBytes(schema: Schema, bytes: Uint8Array, now: number): FileContent {
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  if (text !== undefined) return readText(schema, text, now);
  if (encoding !== 'utf-8') return { kind: 'one', result: UNREADABLE };
  const content = readText(schema, new TextDecoder('windows-1252').decode(bytes), now);
  return content.kind === 'one'
    ? { kind: 'one', result: proven(content.result) }
    : { kind: 'list', list: { ...content.list, files: content.list.files.map(proven) } };
}

function proven(result: FileResult): FileResult {
  return result.ok && result.file.checksum !== 'fits' ? UNREADABLE : result;
}

/** Detected by the byte order mark, or because JSON begins with an ASCII character, beside which UTF-16 has a zero. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
