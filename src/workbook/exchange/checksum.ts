import { mapSorted } from '../engine/index.ts';
import { fingerprint } from '../text/index.ts';

/** The result of comparing a file with its checksum. Files of the first edition have none. */
export type Checksum = 'fits' | 'differs' | 'none';

/**
 * The checksum of a file: FNV-1a over its content as JSON without whitespace and with the keys of every object
 * sorted. So it does not depend on the file's formatting, and detects every other change. It protects against
 * accidents, not against deliberate changes.
 * @param file without its own `checksum`
 */
export function checksumOf(file: object): string {
  return fingerprint(
    JSON.stringify(file, (_key, value: unknown) => (isRecord(value) ? inOrder(value) : value)),
  );
}

/** Compares a parsed file with its checksum. */
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
