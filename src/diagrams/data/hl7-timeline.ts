/** One step on the way through HL7's process. */
export interface Hl7Step {
  readonly step: string;
  /** Week in which it happens or begins, counted from the start of the project; approximate. */
  readonly fromWeek: number;
  /** Week in which it ends, for steps that last. */
  readonly toWeek?: number;
  /** What happens. */
  readonly what: string;
}

/**
 * The steps with their weeks as of early 2024, read off a picture and therefore approximate; HL7 may change them.
 * Fact t3/f/45. Source S20d (picture fhir-ig-process-flow). Publication lies beyond the picture.
 */
export const hl7Steps: readonly Hl7Step[] = [
  { step: 'Project proposal', fromWeek: 2, what: 'A short form starts the project and seeks a sponsor.' },
  { step: 'Scope statement submitted', fromWeek: 8, what: 'The fuller form (PSS) goes up for approval.' },
  { step: 'Steering committee approval', fromWeek: 19, what: 'The TSC approves the scope statement.' },
  {
    step: 'Working group meeting',
    fromWeek: 23,
    what: 'You meet the work groups and settle open questions.',
  },
  { step: 'Guide proposal due', fromWeek: 27, what: 'The FMG learns which FHIR guide you plan.' },
  {
    step: 'Notice of intent to ballot',
    fromWeek: 29,
    what: 'The NIB books the slot, and the content is substantially complete.',
  },
  { step: 'First content deadline', fromWeek: 31, what: 'The guide goes in for review.' },
  { step: 'Quality review', fromWeek: 32, what: 'Reviewers check the guide and you repair it.' },
  {
    step: 'Work group approval',
    fromWeek: 33,
    toWeek: 34,
    what: 'The sponsor agrees to send the guide to ballot.',
  },
  {
    step: 'Final content',
    fromWeek: 34,
    toWeek: 35,
    what: 'The version is frozen and the readiness checklist is done.',
  },
  { step: 'Ballot open', fromWeek: 35, toWeek: 39, what: 'Registered voters vote and comment.' },
  { step: 'Reconciliation', fromWeek: 39, toWeek: 50, what: 'The sponsor answers every comment.' },
  {
    step: 'Next working group meeting',
    fromWeek: 40,
    what: 'You can discuss open comments with the work group.',
  },
];
