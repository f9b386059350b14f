import { announce } from '../ui/announce.ts';
import { part, setText } from '../ui/dom.ts';
import { placeOf } from './all-statements.ts';
import type { Findable, Hit } from './engine/index.ts';
import { markedPieces } from './messages.ts';
import { addsInPlace, leadToBrief } from './to-brief.ts';

function mark(element: HTMLElement, words: string, marks: ReadonlySet<string>): void {
  const pieces = markedPieces(words, marks).map(({ text, marked }) =>
    marked ? Object.assign(document.createElement('mark'), { textContent: text }) : text,
  );
  element.replaceChildren(...pieces);
}

/** One statement in the page: its data for the finder, and its element in the list. */
export class Row {
  readonly statement: Findable;
  readonly element: HTMLElement;
  /** Its parent while there is no query. */
  readonly home: Element;
  readonly #text: HTMLElement;
  readonly #theme: HTMLElement;
  #marked = '';

  constructor(element: HTMLElement, home: Element, template: HTMLTemplateElement) {
    this.element = element;
    this.home = home;
    this.#text = part(element, 'p', HTMLElement);
    const { statementId: id = '', theme = '', keywords = '' } = element.dataset;
    this.statement = {
      id,
      ...placeOf(id),
      theme,
      text: this.#text.textContent.trim(),
      keywords: keywords.split('|').filter(Boolean),
    };
    part(element, '.meta', HTMLElement).append(template.content.cloneNode(true));
    const brief = leadToBrief(part(element, '[data-brief]', HTMLAnchorElement), this.statement);
    addsInPlace(brief, this.statement);
    this.#theme = part(element, '[data-named-theme]', HTMLElement);
    const link = part(element, 'a', HTMLAnchorElement);
    // Without a clipboard (plain http, or forbidden) the focus moves to what can be copied by hand.
    this.#copies('text', this.statement.text, () => {
      getSelection()?.selectAllChildren(this.#text);
      return 'Selected, now copy';
    });
    this.#copies('link', link.href, () => {
      link.focus();
      return 'Copy this link';
    });
  }

  /** Highlights the matches in text and theme. */
  show(hit: Hit | undefined): void {
    const marks = hit?.marks ?? new Set<string>();
    const wanted = [...marks].sort().join(' ');
    if (wanted === this.#marked) return;
    this.#marked = wanted;
    mark(this.#text, this.statement.text, marks);
    mark(this.#theme, this.statement.theme, marks);
  }

  #copies(what: string, content: string, byHand: () => string): void {
    const button = part(this.element, `[data-copy="${what}"]`, HTMLButtonElement);
    const label = part(button, 'span', HTMLElement);
    const before = label.textContent;
    const whose = Object.assign(document.createElement('span'), {
      className: 'sr-only',
      textContent: `“${this.statement.text}”`,
    });
    button.append(whose);
    const say = (words: string): void => {
      setText(label, words);
      announce(`${words}.`);
    };
    const failed = (): void => say(byHand());
    button.addEventListener('click', () => {
      if ('clipboard' in navigator) navigator.clipboard.writeText(content).then(() => say('Copied'), failed);
      else failed();
    });
    button.addEventListener('blur', () => setText(label, before));
  }
}
