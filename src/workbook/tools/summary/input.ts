import type { Block } from '../../documents/index.ts';
import type { Initiative } from '../../engine/index.ts';
import type { ItemDefinition } from '../checklists/index.ts';

/** Something of the content with its title. */
interface Titled {
  readonly id: string;
  readonly title: string;
}

/** What a summary is made of. */
export interface SummaryInput {
  readonly initiative: Initiative;
  readonly criteria: readonly Titled[];
  /** The parts of the charter, by the ids of its table. */
  readonly charter: readonly Titled[];
  /** The stage gates in order, with the ids of their criteria. */
  readonly gates: readonly (Titled & { readonly criteria: readonly string[] })[];
  readonly items: readonly ItemDefinition[];
  readonly roles: readonly Titled[];
  /** The identity of the example, whose summary says that it is one. */
  readonly example: string;
  /** Today in the reader's time zone, as `YYYY-MM-DD`. */
  readonly today: string;
}

/** One part of a summary. */
export interface SummaryPart {
  readonly title: string;
  /** Where it is filled in, from the root of the site. */
  readonly url: string;
  /** What is still missing, while nothing is entered for it. */
  readonly missing: string;
  /** Empty while nothing is entered. */
  readonly blocks: readonly Block[];
}
