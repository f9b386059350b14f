/**
 * Formats for export: text documents, slides, Markdown, CSV, file names. Word, Excel and slides are in
 * separate files (docx.ts, sheets.ts, pptx.ts) that are loaded on demand. Uses text.
 */
export { csvRows, csvTable } from './csv.ts';
export {
  anybodys,
  type Block,
  type DocumentFile,
  documentMarkdown,
  markdownFile,
  paragraphsOf,
  type TextDocument,
  typed,
  type Words,
} from './document.ts';
export { type BytesFile, fileName, workFileName, type OutputFile, type TextFile } from './file-name.ts';
export { markdownLink, markdownQuote, plainMarkdown } from './markdown.ts';
export type { Slide, SlidePart, Slides } from './slides.ts';
