/** Some months with one main activity. */
export interface StaffingBand {
  readonly from: number;
  readonly to: number;
  readonly activity: string;
  /** Full-time posts in a month: the lowest and the highest figure of these months. */
  readonly low: number;
  readonly high: number;
}

/**
 * A published planning example for one use case over 24 months; a template, not a measurement.
 * Section 2.5 of the facts. Source S18. Where the figure changes within a band, only its limits are known to us.
 */
export const staffing: readonly StaffingBand[] = [
  { from: 1, to: 4, activity: 'Data model', low: 1.35, high: 1.35 },
  { from: 5, to: 7, activity: 'Writing the guide', low: 2.25, high: 2.35 },
  { from: 8, to: 9, activity: 'Connectathon work', low: 2.55, high: 2.55 },
  { from: 10, to: 10, activity: 'Preparing the ballot', low: 1.35, high: 1.35 },
  { from: 11, to: 11, activity: 'Ballot', low: 0.2, high: 0.2 },
  { from: 12, to: 17, activity: 'Reconciliation', low: 1.05, high: 1.45 },
  { from: 18, to: 18, activity: 'Publication', low: 0.9, high: 0.9 },
  { from: 19, to: 24, activity: 'Pilots and adoption', low: 1.05, high: 1.25 },
];
