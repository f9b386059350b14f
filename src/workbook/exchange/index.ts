/**
 * The initiative file and the file of several: writing, reading, checking, and messages for refusals. Takes the schema as a
 * value. Uses engine, storage (its migrations), documents and text.
 */
export { readBytes } from './file-bytes.ts';
export { type FileProblem, problems } from './file-problems.ts';
export { initiativeFile, listFile, savable } from './library-files.ts';
export { MOST_FILE_BYTES } from './file-format.ts';
export type { InitiativeFile } from './read-file.ts';
export type { FileList } from './read-list.ts';
export { fileSays, fileText } from './write-file.ts';
export { fitsInFile, listSays } from './write-list.ts';
