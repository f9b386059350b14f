import { questionsKey } from '../../shared/storage-keys.ts';
import { button, make } from './dom.ts';

const key = questionsKey(import.meta.env.BASE_URL);
/** How many questions are kept, and how long one may be. */
const MOST = 6;
const LONGEST = 100;

/** The questions of this browser, the latest first; none where it stores nothing. */
export function recentQuestions(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    const texts: readonly unknown[] = Array.isArray(kept) ? kept : [];
    return texts.filter((one): one is string => typeof one === 'string' && one !== '').slice(0, MOST);
  } catch {
    return [];
  }
}

function write(questions: readonly string[]): void {
  try {
    if (questions.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(questions.slice(0, MOST)));
  } catch {
    // Where nothing can be stored, nothing is offered either.
  }
}

/** Keeps a question that a reader went on from. */
export function keepQuestion(question: string): void {
  const words = question.trim().slice(0, LONGEST);
  if (words !== '') write([words, ...recentQuestions().filter((other) => other !== words)]);
}

/**
 * The questions asked last, each to ask again or to remove; undefined if there are none.
 * @param changed called after some were removed, with the place of the one that was
 */
export function recentList(
  asked: (question: string) => void,
  changed: (at: number) => void,
): HTMLElement | undefined {
  const questions = recentQuestions();
  if (questions.length === 0) return undefined;
  const items = questions.map((question, at) => {
    const again = button('again', '', () => asked(question));
    again.append(make('bdi', { translate: 'no' }, question));
    const remove = button('plain', 'Remove', () => {
      write(recentQuestions().filter((other) => other !== question));
      changed(at);
    });
    remove.setAttribute('aria-label', `Remove “${question}”`);
    return make('li', {}, again, remove);
  });
  const removeAll = button('plain', 'Remove all', () => {
    write([]);
    changed(0);
  });
  return make(
    'section',
    { class: 'recent', 'aria-labelledby': 'search-recent' },
    make('h3', { id: 'search-recent' }, 'Your recent questions'),
    make('ul', {}, ...items),
    make('p', {}, 'They are kept in this browser only. ', removeAll),
  );
}
