/** A stage of a use case, with the gate that stands before it. */
export interface Stage {
  readonly stage: string;
  /** What happens in the stage. */
  readonly what: string;
  /** What the gate asks for, in short. */
  readonly asks: string;
  /** Who opens the gate. */
  readonly decidedBy: string;
}

/**
 * The stages through which a use case passes in CodeX, with their gates.
 * Section 7 of the facts: gate/discovery-in/1 to gate/none. Sources S5, S1 (who lets a project execute) and S20u (picture planning-flow).
 */
export const stages: readonly Stage[] = [
  {
    stage: 'Discovery',
    what: 'A backlog of ideas; a small group shapes the best.',
    asks: 'A rough concept, somebody to lead the talks, and names of who might join',
    decidedBy: 'Program office',
  },
  {
    stage: 'Planning',
    what: 'A team of members scopes the project.',
    asks: 'Something new and workable, with champions, a community and real pilots in view',
    decidedBy: 'Not named in our sources',
  },
  {
    stage: 'Execution',
    what: 'Members build models, guides, software and pilots, phase by phase.',
    asks: 'A plan with all eight sections',
    decidedBy: 'Steering Committee',
  },
];
