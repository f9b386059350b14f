import { z } from 'zod';
import { asOf, sources, webAddress, words } from './common.ts';

/** Something that exists for a specialty: its name, what to know about it, and its sources. */
const finding = {
  name: words,
  says: words.optional().describe('What a reader should know before relying on it, as part of a sentence.'),
  link: webAddress.optional().describe('Where it is on the web.'),
  sources,
  asOf: z
    .union([z.literal('undated'), asOf])
    .optional()
    .describe(
      'When this was true, where that differs from the record: an older list, or a page without a date.',
    ),
};

const findings = z.array(z.strictObject(finding)).default([]);

/** What already exists for a medical specialty. An empty list means that nothing was found, not that there is nothing. */
export const specialtySchema = z.strictObject({
  title: words,
  alsoCalled: z.array(words).default([]).describe('Other names that readers search for.'),
  workGroups: findings.describe('HL7 work groups responsible for guides of the specialty.'),
  guides: z
    .array(
      z.strictObject({
        ...finding,
        edition: words.optional().describe('The newest edition that the state refers to: `1.0.0`.'),
        state: z
          .enum(['published', 'ballot', 'withdrawn', 'example'])
          .describe('`example`: shown by its makers, and no publication of HL7.'),
        since: asOf.optional().describe('When that edition was published, balloted or withdrawn.'),
      }),
    )
    .default([]),
  ihe: findings.describe('IHE domains and profiles.'),
  registries: findings.describe('Registries of societies and others.'),
  imaging: findings.describe('Working groups of DICOM, the standard for medical images.'),
  accelerators: findings.describe('HL7 FHIR Accelerators.'),
  other: findings.describe('Measures, rules and projects that concern it.'),
  sources,
  asOf: asOf.describe('When the lists behind the record were read.'),
});
export type Specialty = z.infer<typeof specialtySchema>;
