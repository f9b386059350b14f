/** The full text and its filters: loaded when they are asked for, or when the names answer little. */
import { make } from './dom.ts';
import { ask, type Counts, forget } from './engine.ts';
import { Filters } from './filters.ts';
import { batch, resultList } from './results.ts';

/** What the full text says to a question: a list with a button for more, or nothing. */
export interface TextAnswer {
  readonly total: number;
  readonly unfiltered: number;
  readonly counts: Counts;
  /** How many are shown at first. */
  readonly shown: number;
  readonly parts: readonly HTMLElement[];
}

export class FullText {
  readonly #filters: Filters;

  constructor(details: HTMLDetailsElement, changed: () => void) {
    this.#filters = new Filters(details, changed);
  }

  /** The names of the filters that are on. */
  get chosen(): readonly string[] {
    return Object.values(this.#filters.choice);
  }

  clear(): void {
    this.#filters.clear();
  }

  /** Forgets what did not load, so that it is loaded again. */
  forget(): void {
    forget();
  }

  showCounts(counts: Counts): void {
    this.#filters.show(counts);
  }

  /**
   * Searches for the words and filters, without what stands above already.
   * @param told called with the number shown when more are
   */
  async search(
    query: string,
    above: readonly HTMLElement[],
    told: (total: number, shown: number) => void,
    failed: (error: unknown) => void,
  ): Promise<TextAnswer> {
    const { hits, counts, unfiltered } = await ask(query, this.#filters.choice);
    const total = hits.length;
    const known = new Set(above.flatMap((part) => [...part.querySelectorAll('a')]).map(({ href }) => href));
    const list = total > 0 ? await resultList(hits, query, known, (shown) => told(total, shown), failed) : [];
    const any = list.some((part) => (part.matches('ol') ? part.childElementCount > 0 : !part.hidden));
    const heading = above.length > 0 ? [make('h3', {}, 'In the text')] : [];
    return {
      total,
      unfiltered,
      counts,
      shown: Math.min(batch, total),
      parts: any ? [...heading, ...list] : [],
    };
  }
}
