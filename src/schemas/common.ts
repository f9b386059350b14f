import { z } from 'zod';

/** A non-empty text without surrounding whitespace. */
export const words = z.string().trim().min(1, 'is empty - write it or remove the field');

/** A text of limited length, for a small place. */
export const wordsFor = (place: string, most: number) =>
  words.max(most, {
    error: ({ input }) => {
      const length = typeof input === 'string' ? input.length : 0;
      return `has ${String(length)} characters, at most ${String(most)} fit into ${place} - take out at least ${String(length - most)}`;
    },
  });

/** Part of an address or an id: lower-case letters, digits and single hyphens. */
export const kebab = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a plain id - use lower-case letters, digits and single hyphens');

/**
 * The id of a part of a record: unique in its record and permanent, since readers' saved work refers to it.
 * @param example a valid id for such a part, for authors who left it out
 */
export const partId = (example: string) =>
  z
    .string({
      error: ({ input }) =>
        input === undefined
          ? `is missing - write a short name in lower-case letters and hyphens, such as ${example}`
          : undefined,
    })
    .pipe(kebab);

export const formerly = z
  .array(kebab)
  .default([])
  .describe('Ids that it had before, or that it replaces: saved work under them counts for it.');

export const order = z.number().int().positive().describe('Position among its siblings, counted from 1.');

/** YAML reads bare years and days as numbers and dates; both are accepted. */
const written = (value: unknown): unknown =>
  value instanceof Date
    ? value.toISOString().slice(0, 10)
    : typeof value === 'number'
      ? String(value)
      : value;

export const asOf = z
  .preprocess(
    written,
    z
      .string({
        error: ({ input }) =>
          input === undefined
            ? 'is missing - write 2024, 2024-05 or 2024-05-01, when the facts were true'
            : undefined,
      })
      .regex(
        /^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
        'is not a date - write 2024, 2024-05 or 2024-05-01',
      ),
  )
  .describe('When its dated facts were true: `2024`, `2024-05` or `2024-05-01`.');

/** A day: `2024-05-01`. */
export const day = z.preprocess(written, z.iso.date('is not a day - write it like 2024-05-01'));

const noSource = 'is a claim without source - name at least one record of content/sources';
export const sources = z
  .array(
    z.string().regex(/^s\d+[a-z]?$/, 'is not a source id - write one from content/sources, such as s1'),
    { error: ({ input }) => (input === undefined || input === null ? noSource : undefined) },
  )
  .min(1, noSource)
  .describe(
    'The sources that support it, by their ids (`s1`); a letter behind names a part of one (`s20e`).',
  );

/** An address on this site, from its root: `/value/` or `/champions/#know-the-field`. */
export const sitePath = z
  .string()
  .regex(
    /^\/([a-z0-9-]+\/)*(#[A-Za-z0-9/_-]+)?$/,
    'is not a page of this site - write it like /value/ or /champions/#ask',
  );

/** An address elsewhere on the web. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'is not a web address - write it with http:// or https://',
});
