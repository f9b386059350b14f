/** A page translator as browsers have one, and what a test reads of two pages of which one is translated. */
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { seed } from './workbook-seed.ts';

/** How a translator puts its words into the page. */
export interface Manner {
  /** Chrome's replaces a text node by two nested `<font>`, Safari's by another text node. */
  readonly puts: 'fonts' | 'text';
  /** When new text is translated: in the same task, or once an answer has come. */
  readonly answers: 'at once' | 'later';
}

export const CHROME: Manner = { puts: 'fonts', answers: 'at once' };

/**
 * Translates the page, and all that comes into it from then on, into capital letters: what was not translated
 * shows, digits stay, and tests find buttons by their names as before. What is marked `translate="no"` stays, and
 * so do fields, scripts and pictures.
 */
export function translate({ puts, answers }: Manner): void {
  const own = new WeakSet<Node>();
  let count = 0;
  const wanted = (text: Text): boolean => {
    const { parentElement: parent } = text;
    if (parent === null || own.has(text) || text.data.trim() === '') return false;
    if (parent.closest('[translate]')?.getAttribute('translate') === 'no') return false;
    return parent.closest('script, style, noscript, textarea, svg') === null;
  };
  const replace = (text: Text): void => {
    const words = new Text(text.data.toUpperCase());
    own.add(words);
    document.documentElement.dataset['replaced'] = String((count += 1));
    if (puts === 'text') {
      text.replaceWith(words);
      return;
    }
    // Deprecated, which is why translators take it: no page of today has one of its own.
    const font = (): Element => document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
    const outer = font();
    outer.append(font());
    outer.firstElementChild?.append(words);
    text.before(outer);
    text.remove();
  };
  const textsIn = (node: Node): Text[] => {
    if (node instanceof Text) return [node];
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts;
  };
  const work = (nodes: readonly Node[]): void => {
    for (const text of nodes.flatMap(textsIn)) if (wanted(text)) replace(text);
  };
  new MutationObserver((changes) => {
    const nodes = changes.flatMap(({ target, addedNodes }) =>
      target instanceof Text ? [target] : [...addedNodes],
    );
    if (answers === 'at once') work(nodes);
    else setTimeout(() => work(nodes));
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
  document.documentElement.classList.add('translated-ltr');
  work([document.body]);
}

/** A script that translates a page as soon as it is there, as for a reader who has all pages translated. */
export const translateAtOnce = (manner: Manner): string =>
  `addEventListener('DOMContentLoaded', () => (${translate.toString()})(${JSON.stringify(manner)}))`;

/**
 * What a page says once it has been painted: the words of its main part and of what is read aloud, line by line,
 * and what its fields hold. One that is not translated is given in the words that the translator would have.
 */
export function said(page: Page, translated: boolean): Promise<string[]> {
  return page.evaluate(async (isTranslated) => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const lines: { place: Element; words: string }[] = [];
    const read = (root: Element): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        const place = text.parentElement?.closest(':not(font, gw-text, tspan)');
        if (place?.closest('script, style, noscript, textarea') !== null) continue;
        const stays =
          place.closest('svg') !== null || place.closest('[translate]')?.getAttribute('translate') === 'no';
        const words = isTranslated || stays ? text.data : text.data.toUpperCase();
        const last = lines.at(-1);
        if (last?.place === place) last.words += words;
        else lines.push({ place, words });
      }
    };
    for (const part of document.querySelectorAll('main, body > [role=status]')) read(part);
    const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      'main :is(input, select, textarea)',
    );
    return [
      ...lines.map(({ words }) => words.replace(/\s+/g, ' ').trim()).filter((words) => words !== ''),
      ...[...fields].map((field) => {
        if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text.toLowerCase() ?? '';
        return field.type === 'radio' || field.type === 'checkbox' ? String(field.checked) : field.value;
      }),
    ];
  }, translated);
}

/** One thing that a reader does on a page. */
export type Step = (page: Page) => Promise<unknown>;

export interface Work {
  /** What the browser has stored at first. */
  readonly keys: Record<string, string>;
  readonly address: string;
  readonly steps: readonly Step[];
  /** Words of the reader, in small letters, none of which may be translated. */
  readonly typed: readonly string[];
}

/**
 * Does the same on a page that is not translated and on one that is, and compares what they say after each step.
 * @param early the translator is at work before the tool is there
 */
export async function compare(
  contexts: readonly [plain: BrowserContext, translated: BrowserContext],
  { keys, address, steps, typed }: Work,
  manner: Manner,
  early = false,
): Promise<void> {
  for (const context of contexts) await seed(context, keys);
  const [plain, page] = [await contexts[0].newPage(), await contexts[1].newPage()];
  if (early) await page.addInitScript(translateAtOnce(manner));
  for (const one of [plain, page]) {
    await one.clock.setFixedTime('2027-03-01T10:00:00');
    await one.goto(address);
    await one.locator('main [data-ready]').first().waitFor();
  }
  if (!early) await page.evaluate(translate, manner);
  let before = '';
  for (const step of [() => Promise.resolve(), ...steps]) {
    for (const one of [plain, page]) await step(one);
    await expect.poll(async () => JSON.stringify(await said(plain, false))).not.toBe(before);
    await expect
      .poll(async () => {
        const [right, shown] = [await said(plain, false), await said(page, true)];
        return { right: without(right, shown), shown: without(shown, right) };
      })
      .toEqual({ right: [], shown: [] });
    before = JSON.stringify(await said(plain, false));
    const words = (await said(page, true)).join('\n');
    expect(typed.filter((one) => words.includes(one.toUpperCase()))).toEqual([]);
  }
}

/** The lines of a page that another one lacks. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
