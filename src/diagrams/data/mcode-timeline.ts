/** Something that happened to the standard or to its community. */
export interface TimelineEvent {
  readonly when: string;
  /** `mCODE`: the standard; `CodeX`: the community around it. */
  readonly lane: 'mCODE' | 'CodeX';
  /** What happened; none where the members alone are counted. */
  readonly event?: string;
  /** Member organizations of CodeX then. */
  readonly members?: number;
  /** Ids of sources. */
  readonly sources: readonly string[];
}

/**
 * From the first idea to mCODE 4.0.0. Section 6.3 of the facts (its timeline), with growth/9 for the members.
 * What happened before CodeX began stands with the standard. The counts of December 2020 differ by source (x/3).
 */
export const mcodeTimeline: readonly TimelineEvent[] = [
  {
    when: '2017',
    lane: 'mCODE',
    event: 'A chance talk on a plane: could we learn from every patient?',
    sources: ['s13'],
  },
  {
    when: '2018',
    lane: 'mCODE',
    event: 'ASCO work group; twenty experts, two use cases by the end of the year',
    sources: ['s22', 's23'],
  },
  { when: '2018–2019', lane: 'mCODE', event: 'ICAREdata is the first project', sources: ['s13'] },
  {
    when: 'January 2019',
    lane: 'mCODE',
    event: 'Concept model out for comment, then a survey',
    sources: ['s22', 's23'],
  },
  { when: 'September 2019', lane: 'mCODE', event: 'HL7 ballot, 86.5% in favor', sources: ['s23'] },
  { when: 'October 2019', lane: 'CodeX', event: 'Two-day Cancer Data Summit', sources: ['s13'] },
  { when: 'End of 2019', lane: 'CodeX', event: 'CodeX starts as an HL7 accelerator', sources: ['s29a'] },
  { when: 'February 2020', lane: 'CodeX', members: 9, sources: ['s13'] },
  { when: 'March 2020', lane: 'mCODE', event: 'STU1 published', sources: ['s23'] },
  { when: 'March 2020', lane: 'CodeX', event: 'ASTRO joins', sources: ['s14'] },
  {
    when: 'December 2020',
    lane: 'CodeX',
    event: 'Seven active projects by one count, five use cases by another',
    sources: ['s29b', 's13'],
  },
  { when: 'February 2021', lane: 'CodeX', members: 20, sources: ['s13'] },
  {
    when: 'December 2021',
    lane: 'CodeX',
    event: 'Eight use cases, genomics among them',
    members: 30,
    sources: ['s13'],
  },
  { when: 'January 2022', lane: 'mCODE', event: 'STU2 published', sources: ['s22'] },
  { when: 'June 2022', lane: 'CodeX', members: 40, sources: ['s13'] },
  { when: 'December 2023', lane: 'CodeX', event: 'Twelve use cases; cardiovascular added', sources: ['s13'] },
  { when: 'May 2024', lane: 'CodeX', members: 50, sources: ['s13'] },
  { when: 'Early 2025', lane: 'mCODE', event: 'STU4 packaged as version 4.0.0', sources: ['s22'] },
];
