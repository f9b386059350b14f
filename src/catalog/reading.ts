import type { Catalog } from './catalog.ts';
import type { Records } from './records.ts';

/** Our estimate for an adult who reads a text that is new to them. */
const WORDS_A_MINUTE = 220;

/** The words that a reader of Markdown or MDX sees: without code, imports, tags, addresses and markup. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/```[\s\S]*?```/g, '')
    .replace(/^(?:import|export) .*$/gm, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->|<\/?[A-Za-z][^>]*>/g, '')
    .replace(/^:::.*?(?:\[(.*)\])?$/gm, '$1')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[\s:|-]+$/gm, ' ')
    .replace(/[*`|#]+|(?<!\w)_|_(?!\w)/g, ' ');
}

/** Counts words that contain a letter or digit. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;

/** Fields that are searched but not shown. */
const searched = new Set(['alsoCalled', 'keywords']);

/** The running text of a record: texts of more than one word, without ids, addresses, single names and search words. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return /\s/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (searched.has(name) ? [] : textsOf(inner)));
}

/** Whole minutes, at least one. */
export const minutesFor = (words: number): number => Math.max(1, Math.ceil(words / WORDS_A_MINUTE));

/** Kinds whose records are read from beginning to end; the others are worked through or looked up. */
const read = [
  ['tracks', 'tracks'],
  ['champion-criteria', 'championCriteria'],
  ['governance-tiers', 'governanceBodies'],
  ['value-pairs', 'valuePairs'],
  ['charter-topics', 'charterTopics'],
  ['charter-headings', 'charterHeadings'],
  ['stage-gates', 'stageGates'],
  ['case-studies', 'caseStudies'],
] as const;

/** Minutes to read each page, by its address; a record counts for the page that shows it. */
export function readingMinutes(
  records: Records,
  catalog: Pick<Catalog, 'pages' | (typeof read)[number][1]>,
): Map<string, number> {
  const words = new Map<string, number>();
  const add = (url: string, texts: readonly string[]) => {
    const page = url.replace(/#.*/, '');
    words.set(page, (words.get(page) ?? 0) + texts.reduce((sum, text) => sum + countWords(text), 0));
  };
  const bodies = new Map(
    [records.guide, ...read.map(([kind]) => records[kind])]
      .flat()
      .map(({ file, body }) => [file, plainText(body)]),
  );
  for (const { url, file } of catalog.pages) add(url, [bodies.get(file) ?? '']);
  for (const [, name] of read) {
    for (const entry of catalog[name]) add(entry.url, [bodies.get(entry.file) ?? '', ...textsOf(entry)]);
  }
  return new Map([...words].map(([url, count]) => [url, minutesFor(count)]));
}
