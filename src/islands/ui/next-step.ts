import { setText } from './dom.ts';

/** Where a reader goes on, in a few words. */
export interface NextStep {
  readonly url: string;
  readonly words: string;
}

let first: { url: string; title: string; words: string } | undefined;

/** Has the one big button of the home page lead to the reader's next step, or, without one, to the first of all. */
export function leadTo(step: NextStep | undefined): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-next-step]');
  const [title, words] = link?.children ?? [];
  if (!link || !title || !words) return;
  first ??= { url: link.href, title: title.textContent, words: words.textContent };
  link.href = step?.url ?? first.url;
  setText(title, step ? 'Your next step' : first.title);
  setText(words, step?.words ?? first.words);
}
