import { type DocumentFile, documentMarkdown, markdownFile } from '../../workbook/documents/index.ts';
import type { Save } from './outputs.tsx';

/** The two ways to save a document: Word, whose writer is loaded on demand, and Markdown. */
export function documentSaves(make: () => DocumentFile | Promise<DocumentFile>): Save[] {
  return [
    {
      label: 'Save as Word (.docx)',
      make: async () => {
        const file = await make();
        const { docxFile } = await import('../../workbook/documents/docx.ts');
        return docxFile(file);
      },
    },
    {
      label: 'Save as Markdown',
      make: async () => markdownFile(await make()),
    },
  ];
}

/** A document as Markdown, to copy. */
export async function asMarkdown(make: () => DocumentFile | Promise<DocumentFile>): Promise<string> {
  const { document } = await make();
  return documentMarkdown(document);
}
