import { z } from 'zod';
import { asOf, kebab, sitePath, sources, words } from './common.ts';

/** The fields of every picture. */
const frame = {
  page: sitePath.describe('The page that shows it.'),
  title: words,
  note: words.describe('What to know before reading it.'),
  sources,
  asOf: asOf.optional(),
};
const week = z.number().int().nonnegative();

/** Steps along weeks counted from the start of a project: a point for a date, a bar for a span. */
const weeks = z.strictObject({
  kind: z.literal('weeks'),
  ...frame,
  steps: z.array(z.strictObject({ name: words, from: week, to: week.optional(), what: words })).min(1),
});

/** Rungs of a ladder, the lowest first; each also requires all below it. */
const rungs = z.strictObject({
  kind: z.literal('rungs'),
  ...frame,
  rungs: z.array(z.strictObject({ level: words.max(12), name: words, what: words })).min(1),
});

/** What happened to a standard and to its community, along time. */
const events = z.strictObject({
  kind: z.literal('events'),
  ...frame,
  events: z
    .array(
      z.strictObject({
        when: words,
        lane: z.enum(['mCODE', 'CodeX']),
        event: words.optional().describe('What happened; none where the members alone are counted.'),
        members: z
          .number()
          .int()
          .positive()
          .optional()
          .describe('Member organizations of the community then.'),
        sources,
      }),
    )
    .min(1),
});

/** Axes, each with its value at every level, from low to high. */
const axes = z.strictObject({
  kind: z.literal('axes'),
  ...frame,
  levels: z.array(words).min(2),
  axes: z.array(z.strictObject({ name: words, levels: z.array(words).min(2) })).min(1),
});

/** Loops of work, in order, grouped by the product they make. */
const loops = z.strictObject({
  kind: z.literal('loops'),
  ...frame,
  loops: z
    .array(z.strictObject({ product: words, name: words, what: words, outputs: z.array(words).min(1) }))
    .min(1),
});

/** Layers on top of each other, the base first. */
const layers = z.strictObject({
  kind: z.literal('layers'),
  ...frame,
  layers: z
    .array(
      z.strictObject({
        name: words,
        adds: words.describe('What it adds to the layer below.'),
        example: words.describe('A real one.'),
        derivesFrom: z
          .array(z.number().int().positive())
          .describe('Layers, counted from 1 at the base, that it may build on; the usual one first.'),
      }),
    )
    .min(1),
});

/** Phases of a plan by months, each with the full-time posts that it takes. A reader's staffing plan starts from them. */
const phases = z.strictObject({
  kind: z.literal('phases'),
  ...frame,
  phases: z
    .array(
      z.strictObject({
        id: kebab.describe("Public and permanent: readers' plans refer to it."),
        name: words,
        from: z.number().int().positive(),
        to: z.number().int().positive(),
        low: z
          .number()
          .nonnegative()
          .describe('Posts in a month: the lowest and the highest figure of these months.'),
        high: z.number().nonnegative(),
      }),
    )
    .min(1),
});

/** The content of a diagram; how it is drawn is in `src/diagrams`, one component for each kind. */
export const pictureSchema = z.discriminatedUnion(
  'kind',
  [weeks, rungs, events, axes, loops, layers, phases],
  {
    error: 'is not a kind of picture - use weeks, rungs, events, axes, loops, layers or phases',
  },
);
export type Picture = z.infer<typeof pictureSchema>;

/** A picture of one kind. */
export type PictureOf<K extends Picture['kind']> = Extract<Picture, { kind: K }>;
