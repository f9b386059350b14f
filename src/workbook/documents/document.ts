import { cleanText } from '../text/index.ts';
import { fileName, type TextFile } from './file-name.ts';
import { markdownLink, markdownQuote, plainMarkdown } from './markdown.ts';

/** Text of a document: plain text, text that a reader typed, or a link. Never markup. */
export type Words = string | { readonly text: string; readonly typed: true } | Link;

interface Link {
  readonly text: string;
  readonly href: string;
}

/** Marks text that a reader typed, so that page translators leave it alone. */
export function typed(text: string): Words {
  return { text, typed: true };
}

/** The same for a file, where it makes no difference who typed it. */
export function anybodys(words: Words): string | Link {
  return typeof words !== 'string' && 'typed' in words ? words.text : words;
}

/** One part of a document. Line breaks within text are kept; an empty line begins a new paragraph. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[]; readonly ordered?: boolean }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Words[])[];
      /** The width of each column as a share; equal if left out. */
      readonly widths?: readonly number[];
    }
  /** A paragraph with a label in front: `Open`, `Missing`. */
  | { readonly kind: 'note'; readonly label: string; readonly text: string }
  /** A reader's text, as a quotation. */
  | { readonly kind: 'quote'; readonly text: string };

/** A document in no particular file format. */
export interface TextDocument {
  readonly title: string;
  /** The line under the title, such as “As of 2027-03-31”. */
  readonly about: Words;
  /** Its first heading is of level 1; no level is skipped. */
  readonly blocks: readonly Block[];
  /** Whether Word sets it closely, as what should fit on a sheet or two. */
  readonly close?: boolean;
}

/** A document with what is needed to save it as a file. */
export interface DocumentFile {
  readonly document: TextDocument;
  /** The basis of the file name: `Cardiology charter`. */
  readonly name: string;
  /** Today in the reader's time zone, as `YYYY-MM-DD`. */
  readonly today: string;
  /** A description of its content, one sentence. */
  readonly says: string;
}

/** The paragraphs of a text, with their line breaks. */
export function paragraphsOf(text: string): string[] {
  return cleanText(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** The document as Markdown, to copy or to save. */
export function documentMarkdown({ title, about, blocks }: TextDocument): string {
  const parts = [`# ${plainMarkdown(title)}`, wordsMarkdown(about), ...blocks.map(blockMarkdown)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The document as a Markdown file. */
export function markdownFile({ document, name, today, says }: DocumentFile): TextFile {
  return {
    name: fileName(name, today, 'md'),
    mediaType: 'text/markdown;charset=utf-8',
    text: documentMarkdown(document),
    says,
  };
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${plainMarkdown(block.text)}`;
    case 'paragraph':
      return wordsMarkdown(block.text);
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered === true ? `${index + 1}. ` : '- ';
          return mark + wordsMarkdown(item).replaceAll('\n', `\n${' '.repeat(mark.length)}`);
        })
        .join('\n');
    case 'table':
      return [
        block.head.map(cellMarkdown),
        block.head.map(() => '---'),
        ...block.rows.map((row) => row.map(cellMarkdown)),
      ]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
    case 'note':
      return `> **${plainMarkdown(block.label)}:** ${markdownQuote(block.text).replace(/^> ?/, '')}`;
    case 'quote':
      return markdownQuote(block.text);
  }
}

function wordsMarkdown(given: Words): string {
  const words = anybodys(given);
  if (typeof words !== 'string') return markdownLink(words.text, words.href);
  return paragraphsOf(words)
    .map((paragraph) => paragraph.split('\n').map(plainMarkdown).join('\\\n'))
    .join('\n\n');
}

/** A table cell is one line: line breaks become `<br>`, the only markup that Markdown has for them. */
function cellMarkdown(given: Words): string {
  const words = anybodys(given);
  if (typeof words !== 'string') return markdownLink(words.text, words.href);
  return paragraphsOf(words).join('\n').split('\n').map(plainMarkdown).join('<br>');
}
