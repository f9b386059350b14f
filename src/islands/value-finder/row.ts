import { href } from '../../shared/href.ts';
import { announce } from '../ui/announce.ts';
import { part, setText } from '../ui/dom.ts';
import type { Findable, Hit } from './engine/index.ts';
import { markedPieces } from './messages.ts';

/** At most so many search words are named under a statement. */
const MOST_REASONS = 3;

function mark(element: HTMLElement, words: string, marks: ReadonlySet<string>): void {
  const pieces = markedPieces(words, marks).map(({ text, marked }) =>
    marked ? Object.assign(document.createElement('mark'), { textContent: text }) : text,
  );
  element.replaceChildren(...pieces);
}

/** One statement in the page: what the finder knows of it, and its place in the list. */
export class Row {
  readonly statement: Findable;
  readonly element: HTMLElement;
  /** The list it stands in while nothing is searched for. */
  readonly home: Element;
  readonly #text: HTMLElement;
  readonly #theme: HTMLElement;
  readonly #reasons: HTMLElement;
  #marked = '';

  constructor(element: HTMLElement, home: Element, template: HTMLTemplateElement) {
    this.element = element;
    this.home = home;
    this.#text = part(element, 'p', HTMLElement);
    const { statementId: id = '', theme = '', keywords = '' } = element.dataset;
    const [stakeholder = '', direction] = id.split('/');
    this.statement = {
      id,
      stakeholder,
      direction: direction === 'gives' ? 'gives' : 'receives',
      theme,
      text: this.#text.textContent.trim(),
      keywords: keywords.split('|').filter(Boolean),
    };
    part(element, '.meta', HTMLElement).append(template.content.cloneNode(true));
    const brief = part(element, '[data-brief]', HTMLAnchorElement);
    brief.href = href(`/workbook/brief/?add=${id}`);
    brief.setAttribute('aria-label', `Add to a brief: “${this.statement.text}”`);
    this.#theme = part(element, '[data-named-theme]', HTMLElement);
    this.#reasons = part(element, '[data-reasons]', HTMLElement);
    const link = part(element, 'a', HTMLAnchorElement);
    // Without a clipboard (an insecure address, or forbidden) the reader is led to what can be copied by hand.
    this.#copies('text', this.statement.text, () => {
      getSelection()?.selectAllChildren(this.#text);
      return 'Selected, now copy';
    });
    this.#copies('link', link.href, () => {
      link.focus();
      return 'Copy this link';
    });
  }

  /** Marks what was found in text and theme, and names what was found only in its search words. */
  show(hit: Hit | undefined): void {
    const { marks, because, named } = hit ?? { marks: new Set<string>(), because: [], named: false };
    const reasons = [...new Set(because.map(({ keyword }) => keyword))].slice(0, MOST_REASONS);
    const words = reasons.length === 0 ? [] : [`Search words: ${reasons.join(', ')}`];
    setText(this.#reasons, [...words, ...(named ? ['Your words name this group'] : [])].join('. '));
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
