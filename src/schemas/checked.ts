import { z } from 'zod';
import { fieldsAt, valueAt } from './inside.ts';

/** One thing that is wrong with a value: where (`items.3.text`), what, and - after a dash - how to fix it. */
export interface Flaw {
  readonly field: string;
  readonly message: string;
  /** What was written, if one of a known set of values was expected. */
  readonly given?: string;
  /** The expected values: words, fields or ids. */
  readonly allowed?: readonly string[];
  /** How to turn the value in the file into a valid one. */
  readonly mend?: 'quote' | 'unquote' | 'list' | 'hyphens';
}

/** A record as read from its file: its value, or its flaws with the input. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly flaws: readonly Flaw[]; readonly input: unknown };

/** Names for the types of values, in authors' words. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  boolean: 'true or false',
  date: 'a date',
  null: 'nothing',
};
const said = (kind: string): string => kinds[kind] ?? kind;

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value instanceof Date) return 'date';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The most common mistake of authors. */
export const COLON = 'has a colon and a blank inside its text, which YAML reads as a field';

/** The flaw of a value of the wrong type. */
function ofAnotherKind(expected: string, value: unknown): Omit<Flaw, 'field'> {
  const kind = kindOf(value);
  if (kind === 'undefined') return { message: `is missing - write ${said(expected)}` };
  if (kind === 'null') return { message: `is empty - write ${said(expected)}` };
  const differs = `is read as ${said(kind)}, and ${said(expected)} is expected`;
  if (expected === 'string' && ['number', 'boolean', 'date'].includes(kind))
    return { message: `${differs} - put it into quotes`, mend: 'quote' };
  if (expected === 'int' && kind === 'number')
    return { message: 'is not a whole number - write one without a point' };
  if (expected === 'string' && kind === 'object') {
    return { message: `${COLON} - put the text into quotes`, mend: 'quote' };
  }
  if (expected === 'array' && typeof value === 'string')
    return value.startsWith('-')
      ? {
          message: 'has no blank behind its hyphens - put one between each hyphen and its entry',
          mend: 'hyphens',
        }
      : { message: `${differs} - put it into square brackets`, mend: 'list' };
  if (
    expected === 'number' &&
    typeof value === 'string' &&
    value.trim() !== '' &&
    !Number.isNaN(Number(value))
  )
    return { message: `${differs} - take the quotes away`, mend: 'unquote' };
  return { message: `${differs} - write ${said(expected)}` };
}

/** The flaw of a value that is out of bounds. */
function outOfBounds(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, value: unknown): string {
  const most = issue.code === 'too_big';
  const bound = Number(most ? issue.maximum : issue.minimum);
  const limit = `${most ? 'at most' : 'at least'} ${String(bound)}`;
  if (Array.isArray(value)) {
    const apart = String(Math.abs(value.length - bound));
    const has = `has ${String(value.length)} ${value.length === 1 ? 'entry' : 'entries'}, ${limit}`;
    return most ? `${has} allowed - take out ${apart}` : `${has} needed - add ${apart}`;
  }
  if (typeof value === 'string') {
    const has = `has ${String(value.length)} characters, ${limit}`;
    return most ? `${has} allowed - shorten it` : `${has} needed - write more`;
  }
  const exactly = issue.inclusive === false ? `${most ? 'less' : 'more'} than ${String(bound)}` : limit;
  return `is ${String(value)}, and has to be ${exactly} - correct it`;
}

function describe(issue: z.core.$ZodIssue, schema: z.core.$ZodType, input: unknown): Flaw[] {
  const field = issue.path.join('.') || 'file';
  const value = valueAt(input, issue.path);
  // Messages of our own schemas contain advice after a dash, and are kept.
  const own = (message: string): boolean => message.includes(' - ');
  if (issue.code === 'unrecognized_keys') {
    const here = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const allowed = fieldsAt(schema, issue.path).filter((name) => !here.includes(name));
    return issue.keys.map((key) => ({
      field: [...issue.path, key].join('.'),
      message: 'is not a known field - remove it or correct its spelling',
      given: key,
      allowed,
    }));
  }
  if (issue.code === 'invalid_union') {
    const last = issue.errors.at(-1)?.[0];
    if (last) return describe({ ...last, path: [...issue.path, ...last.path] }, schema, input);
  }
  if (issue.code === 'invalid_key') {
    const reason = issue.issues.find(({ message }) => own(message));
    return [{ field, message: reason?.message ?? 'is not a name that is allowed here - correct it' }];
  }
  if (own(issue.message)) return [{ field, message: issue.message }];
  if (issue.code === 'invalid_type') {
    return input === null || input === undefined
      ? [{ field, message: 'is empty - write the fields of the record, or take the file away' }]
      : [{ field, ...ofAnotherKind(issue.expected, value) }];
  }
  if (issue.code === 'too_big' || issue.code === 'too_small')
    return [{ field, message: outOfBounds(issue, value) }];
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const given =
      value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
    const what = given === '' ? 'is missing' : `"${given}" is not allowed here`;
    return [{ field, message: `${what} - write one of ${allowed.join(', ')}`, given, allowed }];
  }
  return [{ field, message: `${issue.message} - correct it` }];
}

/**
 * Wraps a schema so that parsing a record never fails: the flaws are part of the record,
 * and the catalog reports those of all files at once.
 */
export function checked<S extends z.ZodType>(schema: S) {
  return z.unknown().transform((input): Checked<z.output<S>> => {
    const result = schema.safeParse(input);
    return result.success
      ? { ok: true, value: result.data }
      : { ok: false, flaws: result.error.issues.flatMap((issue) => describe(issue, schema, input)), input };
  });
}
