import { z } from 'zod';
import { asOf, sources, webAddress, words } from './common.ts';

/** Something that exists for a specialty: its name, what to know about it, and its sources. */
const finding = {
  name: words,
  /** What a reader should know before relying on it, as part of a sentence. */
  says: words.optional(),
  /** Where it is on the web. */
  link: webAddress.optional(),
  sources,
  /** When this was true, where that differs from the record: an older list, or a page without a date. */
  asOf: z.union([z.literal('undated'), asOf]).optional(),
};

const findings = z.array(z.strictObject(finding)).default([]);

/** What already exists for a medical specialty. An empty list means that nothing was found, not that there is nothing. */
export const specialtySchema = z.strictObject({
  title: words,
  /** Other names that readers search for. */
  alsoCalled: z.array(words).default([]),
  /** HL7 work groups responsible for guides of the specialty. */
  workGroups: findings,
  guides: z
    .array(
      z.strictObject({
        ...finding,
        /** The newest edition that the state refers to: `1.0.0`. */
        edition: words.optional(),
        /** `example`: shown by its makers, and no publication of HL7. */
        state: z.enum(['published', 'ballot', 'withdrawn', 'example']),
        /** When that edition was published, balloted or withdrawn. */
        since: asOf.optional(),
      }),
    )
    .default([]),
  /** IHE domains and profiles. */
  ihe: findings,
  /** Registries of societies and others. */
  registries: findings,
  /** Working groups of DICOM, the standard for medical images. */
  imaging: findings,
  /** HL7 FHIR Accelerators. */
  accelerators: findings,
  /** Measures, rules and projects that concern it. */
  other: findings,
  sources,
  /** When the lists behind the record were read. */
  asOf,
});
export type Specialty = z.infer<typeof specialtySchema>;
