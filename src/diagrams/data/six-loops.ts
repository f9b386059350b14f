/** One of the six loops of work in the standards track. */
export interface StandardsLoop {
  /** Order, 1 to 6. */
  readonly loop: number;
  /** The product that this loop and its partner make: two loops a product. */
  readonly product: 'Clinical requirements' | 'FHIR guide' | 'HL7 approval';
  readonly title: string;
  /** What people do in it. */
  readonly what: string;
  /** What it leaves behind. */
  readonly outputs: readonly string[];
}

/**
 * The six loops, two for each of three products; every one repeats until its result holds.
 * Facts t3/f/03, t3/f/04 and t3/f/05. Sources S6 and S20c (picture fhir-ig-process).
 */
export const standardsLoops: readonly StandardsLoop[] = [
  {
    loop: 1,
    product: 'Clinical requirements',
    title: 'Gather clinical information',
    what: 'Clinicians say what each step of the workflow needs.',
    outputs: ['Information inventory'],
  },
  {
    loop: 2,
    product: 'Clinical requirements',
    title: 'Turn it into elements',
    what: 'The needs become defined elements, each traced to the inventory.',
    outputs: ['Draft data dictionary', 'Crosswalk to the inventory'],
  },
  {
    loop: 3,
    product: 'FHIR guide',
    title: 'Develop the guide',
    what: 'The elements become a model, then profiles, codes and rules.',
    outputs: ['Conceptual model', 'Guide plan', 'Built guide'],
  },
  {
    loop: 4,
    product: 'FHIR guide',
    title: 'Validate it',
    what: 'Examples and a small demo show whether the guide works.',
    outputs: ['Examples', 'Reference implementation'],
  },
  {
    loop: 5,
    product: 'HL7 approval',
    title: 'Release for trial use',
    what: 'Others try the guide and report what they find.',
    outputs: ['Connectathon results', 'Early-use results'],
  },
  {
    loop: 6,
    product: 'HL7 approval',
    title: 'HL7 process',
    what: 'Work groups and voters examine the guide until HL7 can publish it.',
    outputs: ['Coordination and planning', 'Ballot', 'Reconciled comments', 'Published guide'],
  },
];
