/** A file that the reader may save. */
export interface OutputFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  /** What is in it, in a sentence or two, to show beside the button. */
  readonly says: string;
}

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
