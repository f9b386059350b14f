import { mapSorted } from '../engine/index.ts';
import { fingerprint } from '../text/index.ts';

/** What came of comparing a file with the checksum in it. Files of the first edition have none. */
export type Checksum = 'fits' | 'differs' | 'none';

/**
 * The checksum of a file: FNV-1a over all that it says, as JSON without blanks and with the keys of every object
 * in order. So it stays the same however the file is laid out, and tells every other change. It protects against
 * accidents, not against somebody who means to deceive.
 * @param file without its own `checksum`
 */
export function checksumOf(file: object): string {
  return fingerprint(
    JSON.stringify(file, (_key, value: unknown) => (isRecord(value) ? inOrder(value) : value)),
  );
}

/** Compares a parsed file with the checksum in it. */
export function compareChecksum(file: Readonly<Record<string, unknown>>): Checksum {
  const { checksum, ...rest } = file;
  if (checksum === undefined) return 'none';
  return checksum === checksumOf(rest) ? 'fits' : 'differs';
}

/** Whether a parsed file, of one or of several initiatives, is as whole as it was when it was saved. */
export function isProvenWhole(file: Readonly<Record<string, unknown>>): boolean {
  const { initiatives, count } = file;
  return Array.isArray(initiatives)
    ? initiatives.length === count &&
        initiatives.every((one: unknown) => isRecord(one) && compareChecksum(one) === 'fits')
    : compareChecksum(file) === 'fits';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const inOrder = (record: Record<string, unknown>): unknown => mapSorted(record, (value) => value);
