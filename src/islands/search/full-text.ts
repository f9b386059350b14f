/** The full text and its filters: loaded when they are asked for, or when the names answer little. */
import type { NamedPlace } from '../../shared/named-places.ts';
import { make } from './dom.ts';
import { ask, forget } from './engine.ts';
import { Filters } from './filters.ts';
import { countMessage, NOTHING_MORE, shownMessage, WORDS_WANTED } from './messages.ts';
import { nothingFound, wordsToAsk } from './nothing-found.ts';
import { batch, resultList } from './results.ts';
import { wordsNear } from './spelling-help.ts';

/** What the window lends to the full text. */
interface Lent {
  readonly say: (words: string, more?: string) => void;
  readonly fail: (error: unknown) => void;
  /** Asks another question. */
  readonly ask: (question: string) => void;
  readonly places: () => Promise<readonly NamedPlace[]>;
}

/** What the full text adds to the answers: what to show, and what to say of it. */
export interface TextAnswer {
  readonly parts: readonly HTMLElement[];
  readonly words: string;
  readonly more: string;
}

export class FullText {
  readonly #filters: Filters;
  readonly #lent: Lent;

  constructor(details: HTMLDetailsElement, changed: () => void, lent: Lent) {
    this.#filters = new Filters(details, changed);
    this.#lent = lent;
  }

  /** Whether a filter is on. */
  get filtered(): boolean {
    return this.#chosen.length > 0;
  }

  get #chosen(): readonly string[] {
    return Object.values(this.#filters.choice);
  }

  /** Forgets what did not load, so that it is loaded again. */
  forget(): void {
    forget();
  }

  /** Searches for the words and filters, without what stands `above` already; `saidAbove` is what is said of that. */
  async search(query: string, above: readonly HTMLElement[], saidAbove: string): Promise<TextAnswer> {
    const { say, fail } = this.#lent;
    const chosen = this.#chosen;
    const { hits, counts, unfiltered } = await ask(query, this.#filters.choice);
    this.#filters.show(counts);
    if (query === '') return { parts: [make('p', {}, WORDS_WANTED)], words: '', more: '' };
    const total = hits.length;
    const words = countMessage(total, query, chosen);
    // What no name holds may be misspelled, even where the full text has words that begin like it.
    const near = above.length > 0 ? [] : wordsNear(query, await this.#lent.places());
    const before = wordsToAsk(near, this.#lent.ask);
    if (total === 0 && above.length === 0)
      return { parts: [...before, ...this.#nothing(query, unfiltered)], words, more: '' };
    const known = new Set(above.flatMap((part) => [...part.querySelectorAll('a')]).map(({ href }) => href));
    const told = (shown: number) => say(words, shownMessage(shown, total));
    const list = total > 0 ? await resultList(hits, query, known, told, fail) : [];
    if (!list.some((part) => (part.matches('ol') ? part.childElementCount > 0 : !part.hidden)))
      return { parts: [make('p', {}, NOTHING_MORE)], words: saidAbove, more: NOTHING_MORE };
    const heading = above.length > 0 ? [make('h3', {}, 'In the text')] : [];
    return {
      parts: [...before, ...heading, ...list],
      words,
      more: shownMessage(Math.min(batch, total), total),
    };
  }

  #nothing(query: string, unfiltered: number): HTMLElement[] {
    const clear = () => {
      this.#filters.clear();
      this.#lent.ask(query);
    };
    return nothingFound(query, this.filtered ? { unfiltered, clear } : undefined);
  }
}
