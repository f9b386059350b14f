import { z } from 'zod';
import { asOf, order, sources, words } from './common.ts';
import { toolUse } from './workbook-tool.ts';

/** A gate between two stages of a use case, with the criteria for passing it. */
export const stageGateSchema = z.strictObject({
  order,
  title: words,
  /** The stage before the gate; none where an idea enters. */
  from: words.optional(),
  /** The stage after the gate; none for the last gate. */
  to: words.optional(),
  /** Who decides. */
  decidedBy: words,
  /** The purpose of the stage after the gate. */
  purpose: words,
  criteria: z.array(
    z.strictObject({
      /** `<gate>/<name>`: public and permanent. */
      id: z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, 'is not a criterion id - write <gate>/<name>'),
      /** Its name in lists and results, in two to four words. */
      title: words,
      text: words,
      /** What in an initiative's own work usually answers it. */
      answeredBy: words,
      /** Ids of related checklist items. Their state is shown beside it. */
      items: z.array(words).default([]),
      /** Related tools of the workbook, each with the measure that answers this criterion. */
      tools: z.array(toolUse).default([]),
      sources,
    }),
  ),
  sources,
  asOf: asOf.optional(),
});
export type StageGate = z.infer<typeof stageGateSchema>;
