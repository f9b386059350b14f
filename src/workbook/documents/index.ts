/**
 * Formats of documents that people take away: text documents, Markdown, CSV, file names. Word and Excel lie beside it
 * (docx.ts, sheets.ts), to be loaded when they are wanted. Uses text.
 */
export { csvTable } from './csv.ts';
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
export { type BytesFile, fileName, type OutputFile, type TextFile } from './file-name.ts';
export { markdownLink, markdownQuote, plainMarkdown } from './markdown.ts';
