interface AnyFile {
  readonly name: string;
  /** With its charset where it is text that has none of its own. */
  readonly mediaType: string;
  /** What is in it, in a sentence or two, to show beside the button. */
  readonly says: string;
}

/** A file of text that the reader may save. */
export interface TextFile extends AnyFile {
  readonly text: string;
}

/** A file of bytes that the reader may save: Word, Excel. */
export interface BytesFile extends AnyFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file that the reader may save. */
export type OutputFile = TextFile | BytesFile;

const LONGEST_NAME = 60;

/**
 * A name that every system can save and that sorts by initiative and day:
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
