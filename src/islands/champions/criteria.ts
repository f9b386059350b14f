/** A champion criterion, as the matrix shows it. */
export interface Criterion {
  readonly id: string;
  readonly order: number;
  readonly title: string;
  readonly statement: string;
  /** A question to put to a candidate. */
  readonly ask: string;
  readonly signs: readonly string[];
  readonly warnings: readonly string[];
  /** What the ratings 0, 1, 2 and 3 mean. */
  readonly ratings: readonly string[];
  readonly url: string;
}
