import { z } from 'zod';
import { asOf, order, sources, words, wordsFor } from './common.ts';

/** What a value statement is about; the rows of the value matrix. */
export const themes = [
  'care',
  'cost',
  'decisions',
  'reuse',
  'policy',
  'expertise',
  'demand',
  'advocacy',
  'implementation',
  'harmonization',
  'competition',
  'automation',
  'research',
  'funding',
] as const;
export type Theme = (typeof themes)[number];

/** `<stakeholder>/<receives|gives>/<n>`: public and permanent. */
export const statementId = z
  .string()
  .regex(
    /^[a-z-]+\/(receives|gives)\/\d+$/,
    'is not a statement id - write <group>/receives/<n> or <group>/gives/<n>',
  );

/** What a stakeholder gains, or gives. */
export const statementSchema = z.strictObject({
  id: statementId,
  text: words.describe('The statement in one or two sentences of our own.'),
  inShort: words
    .regex(/^\S+(?: \S+){2,4}$/, 'is not three to five words - say the gist of the statement')
    .describe(
      'Its gist in three to five words of our own, for its cell of the value matrix; no other statement of the stakeholder has the same.',
    ),
  address: words
    .regex(/\byou(?:r|rs|rselves)?\b/i, 'does not speak to the group - say you or your')
    .describe(
      'The same, said to the stakeholder as `you` for a brief or a letter: it offers what the stakeholder can receive, or asks for what it can give.',
    ),
  theme: z.enum(themes).describe('What it is about.'),
  keywords: z
    .array(words)
    .describe(
      'What a searcher would type: everyday words and short phrases that the text does not contain. Any form of a word will do.',
    ),
  sources,
});

/** What one stakeholder gains from an initiative and gives to it; its page is `/value/<id>/`. */
export const valuePairSchema = z
  .strictObject({
    title: words.describe('Name of the stakeholder.'),
    order,
    summary: wordsFor('a card', 160).describe(
      'One sentence for cards and search results, at most 160 characters.',
    ),
    includes: z.array(words).min(1).describe('Who belongs to the stakeholder.'),
    alsoCalled: z
      .array(words)
      .default([])
      .describe(
        'Everyday words that mean the stakeholder or its members when somebody searches, in the singular: `insurer`, `health plan`.',
      ),
    force: z
      .enum(['push', 'pull', 'both'])
      .describe(
        'Whether the stakeholder requires standards (push), asks for products that use them (pull), or both.',
      ),
    receives: z
      .array(statementSchema)
      .min(1, 'is one-sided - say what the group receives')
      .describe('What the initiative gives the stakeholder.'),
    gives: z
      .array(statementSchema)
      .min(1, 'is one-sided - say what the group gives')
      .describe('What the stakeholder gives the initiative.'),
    sources,
    asOf: asOf.optional(),
    reviewed: asOf.optional().describe('When somebody last read the record against its sources.'),
  })
  .check(({ value: { receives, gives }, issues }) => {
    const known = new Map<string, string>();
    for (const [direction, statements] of Object.entries({ receives, gives }))
      for (const [at, { id, inShort }] of statements.entries()) {
        const other = known.get(inShort.toLowerCase());
        if (other !== undefined)
          issues.push({
            code: 'custom',
            path: [direction, at, 'inShort'],
            message: `says what ${other} says too - name what is its own`,
            input: inShort,
          });
        known.set(inShort.toLowerCase(), id);
      }
  });
export type ValuePair = z.infer<typeof valuePairSchema>;
/** `receives`: what the stakeholder gains, so what we offer; `gives`: what we ask of it. */
export type Direction = 'receives' | 'gives';
