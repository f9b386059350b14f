import { z } from 'zod';

/** One thing that is wrong with a value: where (`items.3.text`), what, and what to do. */
export interface Flaw {
  readonly field: string;
  readonly message: string;
}

/** A record as read from its file: its value, or what is wrong with it. */
export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly flaws: Flaw[] };

function describe(issue: z.core.$ZodIssue): Flaw[] {
  const field = issue.path.join('.') || 'file';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: [...issue.path, key].join('.'),
      message: 'is not a known field - remove it or correct its spelling',
    }));
  }
  if (issue.code === 'invalid_key') {
    const own = issue.issues.find(({ message }) => message.includes(' - '));
    if (own) return [{ field, message: own.message }];
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return [{ field, message: `is missing - write a value (${issue.expected})` }];
  }
  return [
    { field, message: issue.message.includes(' - ') ? issue.message : `${issue.message} - correct it` },
  ];
}

/**
 * Wraps a schema so that reading a record never fails by itself: the flaws travel with the record,
 * and the catalog reports those of all files at once.
 */
export function checked<S extends z.ZodType>(schema: S) {
  return z.unknown().transform((input): Checked<z.output<S>> => {
    const result = schema.safeParse(input);
    return result.success
      ? { ok: true, value: result.data }
      : { ok: false, flaws: result.error.issues.flatMap(describe) };
  });
}
