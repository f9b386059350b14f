/** One axis along which a test can come closer to real life. */
export interface RealismAxis {
  readonly axis: string;
  /** What stands on the axis at the low, the higher and the highest level. */
  readonly levels: readonly [string, string, string];
}

/** The names of the levels, from low to highest. */
export const realismLevels = ['Low', 'Higher', 'Highest'] as const;

/** The five axes and their levels; a test may mix levels. Fact t4/ladder. Source S7. */
export const realismAxes: readonly RealismAxis[] = [
  {
    axis: 'Workflow',
    levels: ['One element in one exchange', 'More elements and exchanges', 'All that the workflow needs'],
  },
  {
    axis: 'Software',
    levels: ['Scripts', 'Prototypes of some parts', 'Products made for sale or deployment'],
  },
  { axis: 'Data', levels: ['Synthetic', 'De-identified', 'Real patients'] },
  {
    axis: 'People',
    levels: [
      'Developers',
      'Developers and a few users',
      'Intended users, from several organizations of each kind',
    ],
  },
  {
    axis: 'Place',
    levels: [
      'The developers’ own machines',
      'A connectathon of many organizations',
      'Full pilots inside organizations',
    ],
  },
];
