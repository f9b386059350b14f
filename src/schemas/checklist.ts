import { z } from 'zod';
import { asOf, kebab, order, sitePath, sources, words } from './common.ts';
import { knownMeasure, workbookTool } from './workbook-tool.ts';

const itemSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+\/[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an item id - write <list>/<name>, such as t1/ip')
      .describe("`<list>/<name>`: public and permanent; a reader's saved work refers to it."),
    text: words.describe('The item as a statement that is true once it is done.'),
    why: words.describe('Why it matters, in one sentence.'),
    section: kebab.optional().describe('Id of a section of this list.'),
    role: kebab.optional().describe('Who usually does it: the id of a role.'),
    link: sitePath.optional().describe('The page that explains it.'),
    tool: workbookTool
      .optional()
      .describe(
        'The tool of the workbook that can answer it. Its status is shown beside the item; the reader decides.',
      ),
    measure: z
      .string()
      .optional()
      .describe("Which of the tool's measures answers this item, if not its default status."),
    offer: z
      .literal(true)
      .optional()
      .describe(
        'Whether the workbook may ask once to mark it as done when the measure speaks for it; the reader decides.',
      ),
    since: z
      .string()
      .regex(/^\d+\.\d+$/, 'is not a content version - write it like 1.0')
      .describe('Content version in which the item first appeared.'),
    formerly: z.array(words).default([]).describe('Ids this item had before.'),
    sources,
  })
  .check(knownMeasure);

/** A list that an initiative works through. */
export const checklistSchema = z.strictObject({
  title: words,
  order,
  track: kebab.optional().describe('Id of the track it belongs to; none for the readiness check.'),
  intro: words.describe('What the list is for, in one or two sentences.'),
  sections: z
    .array(
      z.strictObject({
        id: kebab,
        title: words,
        advice: words
          .optional()
          .describe('What to do while items of the section are open; for lists that end in advice.'),
      }),
    )
    .default([]),
  items: z.array(itemSchema).min(1),
  reviewed: asOf.optional().describe('When somebody last read the record against its sources.'),
});
export type Checklist = z.infer<typeof checklistSchema>;
export type ChecklistItem = Checklist['items'][number];
