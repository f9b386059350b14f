import type { DocumentFile } from '../../workbook/documents/index.ts';
import type { Save } from './outputs.tsx';

/** The two ways to save a document, Word and Markdown; what writes them is loaded on demand. */
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
      make: async () => {
        const file = await make();
        const { markdownFile } = await import('../../workbook/documents/index.ts');
        return markdownFile(file);
      },
    },
  ];
}

/** A document as Markdown, to copy. */
export async function asMarkdown(make: () => DocumentFile | Promise<DocumentFile>): Promise<string> {
  const { document } = await make();
  const { documentMarkdown } = await import('../../workbook/documents/index.ts');
  return documentMarkdown(document);
}
