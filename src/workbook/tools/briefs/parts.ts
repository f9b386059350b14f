interface Part {
  readonly title: string;
  /** What belongs there, for whoever still has to write it. */
  readonly prompt: string;
}

/** The parts of a brief as slides and a blank sheet have them, in order. */
export const PARTS = {
  opening: {
    title: 'Who we are',
    prompt: 'Who you are and what problem you share, in one or two sentences',
  },
  receives: { title: 'What you gain', prompt: 'What the group gains' },
  gives: { title: 'What we ask of you', prompt: 'What you ask of the group' },
  proof: { title: 'Evidence', prompt: 'One result with its source and date, or that none exists yet' },
  ask: { title: 'Our request', prompt: 'Who does what, and by when' },
} as const satisfies Record<string, Part>;
