import { z } from 'zod';
import { asOf, order, sources, words } from './common.ts';
import { toolUse } from './workbook-tool.ts';

/** A gate between two stages of a use case, with the criteria for passing it. */
export const stageGateSchema = z.strictObject({
  order,
  title: words,
  from: words.optional().describe('The stage before the gate; none where an idea enters.'),
  to: words.optional().describe('The stage after the gate; none for the last gate.'),
  decidedBy: words.describe('Who decides.'),
  purpose: words.describe('The purpose of the stage after the gate.'),
  criteria: z.array(
    z.strictObject({
      id: z
        .string()
        .regex(/^[a-z-]+\/[a-z0-9-]+$/, 'is not a criterion id - write <gate>/<name>')
        .describe('`<gate>/<name>`: public and permanent.'),
      title: words.describe('Its name in lists and results, in two to four words.'),
      text: words,
      answeredBy: words.describe("What in an initiative's own work usually answers it."),
      items: z
        .array(words)
        .default([])
        .describe('Ids of related checklist items. Their state is shown beside it.'),
      tools: z
        .array(toolUse)
        .default([])
        .describe('Related tools of the workbook, each with the measure that answers this criterion.'),
      sources,
    }),
  ),
  sources,
  asOf: asOf.optional(),
});
export type StageGate = z.infer<typeof stageGateSchema>;
