import { LIMITS } from '../engine/index.ts';

/** The `format` of every initiative file. Separate from read-file.ts, so that a page that only writes files loads no reader. */
export const FILE_FORMAT = 'groundwork-initiative';
/** The `format` of a file of several initiatives. */
export const LIST_FORMAT = 'groundwork-initiatives';
/** Version of the list itself; each initiative in it has its own. */
export const LIST_VERSION = 1;
/** Larger files are refused; check a file's size before reading it into memory. */
export const MOST_FILE_BYTES = LIMITS.fileBytes;
