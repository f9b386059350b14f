import { plain, type Sentence } from '../../workbook/text/index.ts';
import { setText } from './dom.ts';

/** What our sentences quote: text in quotation marks, and file names. */
const AS_IT_IS = /“([^”]+)”|[^\s“”]+\.(?:json|csv|md|ics|docx|xlsx|pptx|txt)\b/g;

/** Splits a sentence of ours into pieces, quoted text apart. */
export function sentenceOf(text: string): Sentence {
  const parts: Sentence[number][] = [];
  let from = 0;
  for (const { 0: found, 1: quoted, index } of text.matchAll(AS_IT_IS)) {
    const name = quoted ?? found;
    const at = index + found.indexOf(name);
    parts.push(text.slice(from, at), { name });
    from = at + name.length;
  }
  return [...parts, text.slice(from)].filter((part) => part !== '');
}

/** Joins parts of a line with a separator; empty parts are left out. */
export function joined(parts: Sentence, between = ' · '): Sentence {
  return parts
    .filter((part) => (typeof part === 'string' ? part : part.name).trim() !== '')
    .flatMap((part, at) => (at === 0 ? [part] : [between, part]));
}

/** Shows a sentence: text that people typed keeps its own direction and is not translated. */
export function setSentence(element: Element, sentence: Sentence): void {
  const parts = sentence.map((part) =>
    typeof part === 'string'
      ? part
      : Object.assign(document.createElement('bdi'), { textContent: part.name, translate: false }),
  );
  setText(element, plain(sentence), parts);
}
