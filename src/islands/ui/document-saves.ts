import { type DocumentFile, markdownFile } from '../../workbook/documents/index.ts';
import type { Save } from './outputs.tsx';

/** The two ways to save a document: Word, whose writer is loaded on demand, and Markdown. */
export function documentSaves(make: () => DocumentFile): Save[] {
  return [
    {
      label: 'Save as Word (.docx)',
      make: async () => {
        const file = make();
        const { docxFile } = await import('../../workbook/documents/docx.ts');
        return docxFile(file);
      },
    },
    { label: 'Save as Markdown', make: () => markdownFile(make()) },
  ];
}
