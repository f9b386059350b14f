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
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, '');
  return `${plain === '' ? 'initiative' : plain}-${day}.${ending}`;
}
