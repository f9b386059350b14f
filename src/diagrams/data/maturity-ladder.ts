/** One rung of HL7's FHIR maturity model. */
export interface MaturityLevel {
  /** `0` to `5`, then `Normative`. */
  readonly level: '0' | '1' | '2' | '3' | '4' | '5' | 'Normative';
  /** Our short name for the rung. */
  readonly title: string;
  /** What an artifact has to show, in our words. */
  readonly what: string;
}

/**
 * The rungs from lowest to highest; each one also asks for all below it.
 * Facts t3/f/56 and t3/f/57. Source S38, an older text of the policy: check the current page before you quote a threshold.
 */
export const maturityLevels: readonly MaturityLevel[] = [
  { level: '0', title: 'Draft', what: 'It stands in the build; anything may change.' },
  {
    level: '1',
    title: 'Complete on paper',
    what: 'It builds clean, its group calls it complete, and the proposal is approved.',
  },
  {
    level: '2',
    title: 'Exchanged',
    what: 'At least three independent systems exchanged 80% or more of its core elements, and the FMG accepted the results.',
  },
  {
    level: '3',
    title: 'Reviewed',
    what: 'It passed a quality check and a ballot. Implementers in three organizations logged ten comments, and at least one led to a real change.',
  },
  {
    level: '4',
    title: 'Tested across its scope',
    what: 'It was tested over its whole scope, formally published and built into several prototypes.',
  },
  {
    level: '5',
    title: 'In production',
    what: 'It went through two publication cycles and runs in five independent production systems, in more than one country.',
  },
  {
    level: 'Normative',
    title: 'Locked',
    what: 'Its content is fixed, and only changes under strict compatibility rules are allowed.',
  },
];
