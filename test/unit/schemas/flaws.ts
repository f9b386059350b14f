// What is wrong with a record, and how its flaws are worded.
import type { Kind } from '../../../src/catalog/records.ts';
import { checked } from '../../../src/schemas/checked.ts';
import { minimal, schemas } from '../minimal.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** What is wrong with a record that has the least of its kind and these fields. */
export function flawsOf(kind: Kind, fields: Fields): string[] {
  const result = checked(schemas[kind]).parse({ ...minimal[kind](), ...fields });
  return result.ok ? [] : result.flaws.map(({ field, message }) => `${field}: ${message}`);
}

export const kindNames = Object.keys(schemas) as Kind[];
export const long = (length: number): string => 'a'.repeat(length);
export const noSource = 'is a claim without source - name at least one record of content/sources';
export const tooLong = 'has 161 characters, at most 160 fit into a card - take out at least 1';
export const noId = 'is not a plain id - use lower-case letters, digits and single hyphens';
export const noPage = 'is not a page of this site - write it like /value/ or /champions/#ask';
export const noDate = 'is not a date - write 2024, 2024-05 or 2024-05-01';
export const source = (sources: string[]) => ({ sources });
