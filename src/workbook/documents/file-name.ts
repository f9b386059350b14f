interface AnyFile {
  readonly name: string;
  /** With the charset if the format has no other way to declare it. */
  readonly mediaType: string;
  /** A description of its content in a sentence or two, to show beside the button. */
  readonly says: string;
}

/** A text file for the reader to save. */
export interface TextFile extends AnyFile {
  readonly text: string;
}

/** A binary file for the reader to save: Word, Excel. */
export interface BytesFile extends AnyFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file for the reader to save. */
export type OutputFile = TextFile | BytesFile;

const LONGEST_NAME = 60;

/**
 * A file name that is valid on every system and sorts by initiative and day:
 * `cardiology-standards-2027-03-31.csv`.
 */
export function fileName(title: string, day: string, ending: string): string {
  return `${plain(title) || 'initiative'}-${day}.${ending}`;
}

/**
 * The same for a file that colleagues exchange, told apart by the minute and by who saved it:
 * `cardiology-standards-2027-03-31-2359-beth.groundwork.json`.
 * @param by what they call themselves, if anything
 */
export function workFileName(title: string, minute: string, by: string): string {
  return fileName(title, [minute, plain(by)].filter((part) => part !== '').join('-'), 'groundwork.json');
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, '');
}
