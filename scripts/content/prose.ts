// Running text as a reader meets it: sentences, their length, and how easy they are to read.
import { syllable } from 'syllable';
import { countWords, plainText } from '../../src/catalog/reading.ts';

/** Dots that end no sentence. */
const abbreviation = /(?:\b(?:e\.g|i\.e|vs|No|Dr|approx|St|U\.S)|\b[A-Z])\.$/;
/** The gap before a sentence that begins with a name such as mCODE or eCQM. */
const beforeName = /(?<=[.!?]["”’)]*) (?=[a-z]+[A-Z])/;
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of one paragraph. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(text.replace(/\s+/g, ' '))) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviation.test(last))
      sentences[sentences.length - 1] = `${last} ${segment.trim()}`;
    else sentences.push(...segment.trim().split(beforeName));
  }
  return sentences.filter((sentence) => countWords(sentence) > 0);
}

/**
 * Paragraphs, entries of lists and cells of tables of Markdown, each as plain text; headings aside, those in
 * bold at the beginning of a paragraph too, and source marks.
 */
export function paragraphsOf(markdown: string): string[] {
  return markdown
    .replace(/```[\s\S]*?```/g, '')
    .replace(/^> ?/gm, '')
    .replace(/^#.*$/gm, '')
    .replace(/\s*\[[^\]]*\]\(\/sources\/#[^)]*\)/g, '')
    .replace(/^(\s*(?:[-*+]|\d+\.)\s+|\s*)\*\*[^*\n]+[.:?]\*\*/gm, '$1')
    .replace(/^\s*(?:[-*+]|\d+\.)\s+/gm, '\n\n')
    .replace(/^:::.*$/gm, (note) => `\n\n${note}\n\n`)
    .replace(/^\|.*$/gm, (row) => `\n\n${row.replaceAll('|', '\n\n')}\n\n`)
    .split(/\n\s*\n/)
    .map((paragraph) => plainText(paragraph).replace(/\s+/g, ' ').trim())
    .filter((paragraph) => countWords(paragraph) > 0);
}

/**
 * Reading ease after Flesch: 100 is very easy, 60 plain, 30 hard. Whole sentences only; nothing for a text
 * too short to say.
 */
export function readingEase(paragraphs: readonly string[]): number | undefined {
  const sentences = paragraphs.filter((text) => /[.!?]["”’)]*$/.test(text)).flatMap(sentencesOf);
  const words = sentences.reduce((sum, sentence) => sum + countWords(sentence), 0);
  if (words < 100) return undefined;
  const syllables = sentences.reduce((sum, sentence) => sum + syllable(sentence), 0);
  return 206.835 - 1.015 * (words / sentences.length) - 84.6 * (syllables / words);
}
