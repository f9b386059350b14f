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
  /** The name people use. */
  title: words,
  /** What it is, in a few words. */
  summary: words,
  /** Position in its group, counted from 1. */
  order,
  group: z.enum(keysOf(policyGroups)),
  /** Who issued it. */
  issuer: words,
  /** Where the official text is, as it is cited: `89 FR 1192`. */
  citation: words.optional(),
  status: z.enum(keysOf(policyStatuses)),
  /** The status in full, with its dates. */
  state: words,
  /** What it changes for a specialty. */
  effect: words,
  /** What a specialty can do about it. */
  action: words,
  /** Where the sources disagree, and which of them to trust. */
  conflict: words.optional(),
  /** What to look out for, while something is open. */
  watch: words.optional(),
  /** Days and months that matter, in any order. */
  dates: z.array(z.strictObject({ on: asOf, what: words })).default([]),
  /** The term of the glossary that explains it. */
  term: kebab.optional(),
  /** The official page. */
  link: webAddress.optional(),
  sources,
  /** Date of the newest text that the status is based on. */
  asOf,
  /** The day on which somebody last looked for its status. */
  checked: day,
});
export type PolicyRule = z.infer<typeof policyRuleSchema>;
