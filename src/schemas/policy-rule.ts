import { z } from 'zod';
import { asOf, day, kebab, order, sources, webAddress, words } from './common.ts';

/** The parts of the policy page, in its order, each with its heading. */
export const policyGroups = {
  data: 'Data lists',
  certification: 'Certification',
  sharing: 'Information blocking and privacy',
  payers: 'Prior authorization and other rules for payers',
  networks: 'Networks',
  payment: 'Payment models and quality programs',
} as const;

/** The status of a rule, each with the words readers see. */
export const policyStatuses = {
  'in-force': 'In force',
  steps: 'In force, in steps',
  eased: 'In force, partly not enforced',
  running: 'In operation',
  voluntary: 'Voluntary',
  published: 'Published, not binding by itself',
  proposed: 'Proposed',
  announced: 'Announced or asked about',
  ended: 'Settled or withdrawn',
  disputed: 'Sources disagree',
} as const;

const keysOf = <T extends object>(of: T) => Object.keys(of) as [keyof T & string, ...(keyof T & string)[]];

/** A US rule, list or program that can move a standard. Its JSON is public, so keys may only be added. */
export const policyRuleSchema = z.strictObject({
  title: words.describe('The name people use.'),
  summary: words.describe('What it is, in a few words.'),
  order: order.describe('Position in its group, counted from 1.'),
  group: z.enum(keysOf(policyGroups)),
  issuer: words.describe('Who issued it.'),
  citation: words.optional().describe('Where the official text is, as it is cited: `89 FR 1192`.'),
  status: z.enum(keysOf(policyStatuses)),
  state: words.describe('The status in full, with its dates.'),
  effect: words.describe('What it changes for a specialty.'),
  action: words.describe('What a specialty can do about it.'),
  conflict: words.optional().describe('Where the sources disagree, and which of them to trust.'),
  watch: words.optional().describe('What to look out for, while something is open.'),
  dates: z
    .array(z.strictObject({ on: asOf, what: words }))
    .default([])
    .describe('Days and months that matter, in any order.'),
  term: kebab.optional().describe('The term of the glossary that explains it.'),
  link: webAddress.optional().describe('The official page.'),
  sources,
  asOf: asOf.describe('Date of the newest text that the status is based on.'),
  checked: day.describe('The day on which somebody last looked for its status.'),
});
export type PolicyRule = z.infer<typeof policyRuleSchema>;
