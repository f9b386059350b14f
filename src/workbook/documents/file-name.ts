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

const LONGEST_PART = 60;
/** Most systems allow 255 for a whole name, of which two parts may be typed. */
const MOST_BYTES = 96;

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

/** Letters of any script and digits, those of ours without accents. */
function plain(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const bytes = new TextEncoder().encode(words.slice(0, LONGEST_PART)).subarray(0, MOST_BYTES);
  // A letter that was cut through is left out, and so is what is no letter at either end.
  return new TextDecoder().decode(bytes).replace(/^[-\uFFFD]+|[-\uFFFD]+$/g, '');
}
