import { z } from 'zod';
import { asOf, kebab, order, sitePath, sources, words } from './common.ts';
import { knownMeasure, workbookTool } from './workbook-tool.ts';

const itemSchema = z
  .strictObject({
    /** `<list>/<name>`: public and permanent; a reader's saved work refers to it. */
    id: z
      .string()
      .regex(/^[a-z0-9]+\/[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an item id - write <list>/<name>, such as t1/ip'),
    /** The item as a statement that is true once it is done. */
    text: words,
    /** Why it matters, in one sentence. */
    why: words,
    /** Id of a section of this list. */
    section: kebab.optional(),
    /** Who usually does it, by the ids of `content/roles`. */
    role: kebab.optional(),
    /** The page that explains it. */
    link: sitePath.optional(),
    /** The tool of the workbook that can answer it. Its status is shown beside the item; the reader decides. */
    tool: workbookTool.optional(),
    /** Which of the tool's measures answers this item, if not its default status. */
    measure: z.string().optional(),
    /** Whether the workbook may ask once to mark it as done when the measure speaks for it; the reader decides. */
    offer: z.literal(true).optional(),
    /** Content version in which the item first appeared. */
    since: z.string().regex(/^\d+\.\d+$/, 'is not a content version - write it like 1.0'),
    /** Ids this item had before. */
    formerly: z.array(words).default([]),
    sources,
  })
  .check(knownMeasure);

/** A list that an initiative works through. */
export const checklistSchema = z.strictObject({
  title: words,
  order,
  /** Id of the track it belongs to; none for the readiness check. */
  track: kebab.optional(),
  /** What the list is for, in one or two sentences. */
  intro: words,
  sections: z
    .array(
      z.strictObject({
        id: kebab,
        title: words,
        /** What to do while items of the section are open; for lists that end in advice. */
        advice: words.optional(),
      }),
    )
    .default([]),
  items: z.array(itemSchema).min(1),
  /** When somebody last read the record against its sources. */
  reviewed: asOf.optional(),
});
export type Checklist = z.infer<typeof checklistSchema>;
export type ChecklistItem = Checklist['items'][number];
