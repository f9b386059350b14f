/** The full text and its filters: loaded when they are asked for, or when the names answer little. */
import type { NamedPlace } from '../../shared/named-places.ts';
import { make } from './dom.ts';
import { ask, forget } from './engine.ts';
import { Filters } from './filters.ts';
import { countMessage, NOTHING_MORE, shownMessage } from './messages.ts';
import { nothingFound } from './nothing-found.ts';
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

  /** Searches for the words and filters, without what stands `above` already; `before` is what is said of that. */
  async search(query: string, above: readonly HTMLElement[], before: string): Promise<TextAnswer> {
    const { say, fail } = this.#lent;
    const chosen = this.#chosen;
    const { hits, counts, unfiltered } = await ask(query, this.#filters.choice);
    this.#filters.show(counts);
    const total = hits.length;
    if (total === 0 && above.length === 0) return this.#nothing(query, unfiltered);
    const words = countMessage(total, query, chosen);
    const known = new Set(above.flatMap((part) => [...part.querySelectorAll('a')]).map(({ href }) => href));
    const told = (shown: number) => say(words, shownMessage(shown, total));
    const list = total > 0 ? await resultList(hits, query, known, told, fail) : [];
    if (!list.some((part) => (part.matches('ol') ? part.childElementCount > 0 : !part.hidden)))
      return { parts: [make('p', {}, NOTHING_MORE)], words: before, more: NOTHING_MORE };
    const heading = above.length > 0 ? [make('h3', {}, 'In the text')] : [];
    return { parts: [...heading, ...list], words, more: shownMessage(Math.min(batch, total), total) };
  }

  async #nothing(query: string, unfiltered: number): Promise<TextAnswer> {
    const near = query === '' ? [] : wordsNear(query, await this.#lent.places());
    const clear = () => {
      this.#filters.clear();
      this.#lent.ask(query);
    };
    const parts = nothingFound(
      query,
      near,
      this.#lent.ask,
      this.filtered ? { unfiltered, clear } : undefined,
    );
    return { parts, words: countMessage(0, query, this.#chosen), more: '' };
  }
}
