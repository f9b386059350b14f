/** Writes Word files. Imports a large library: load it with `import()`, and only when the reader wants the file. */
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  type IRunPropertiesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { cleanLine, safeHref } from '../text/index.ts';
import {
  anybodys,
  type Block,
  type DocumentFile,
  paragraphsOf,
  type TextDocument,
  type Words,
} from './document.ts';
import {
  BULLETS,
  CELL_STYLE,
  HEAD_SHADE,
  NOTE_STYLE,
  NUMBERS,
  pageOf,
  QUOTE_STYLE,
  stylesOf,
  TEXT_WIDTH,
} from './docx-styles.ts';
import { type BytesFile, fileName } from './file-name.ts';
import { isRightToLeft, officeText } from './office-text.ts';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const BOLD: IRunPropertiesOptions = { bold: true };
/**
 * The document as a .docx file: with Word's own headings, lists and header rows, so that its navigation pane and
 * screen readers find them; language, title and page numbers are set.
 */
export async function docxFile({ document, name, today, says }: DocumentFile): Promise<BytesFile> {
  return {
    name: fileName(name, today, 'docx'),
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: new Uint8Array(await Packer.toArrayBuffer(wordDocument(document))),
    says,
  };
}

function wordDocument({ title, about, blocks, close = false }: TextDocument): Document {
  const named = officeText(cleanLine(title));
  return new Document({
    title: named,
    creator: 'Groundwork',
    lastModifiedBy: 'Groundwork',
    styles: stylesOf(close),
    numbering: {
      config: [list(BULLETS, LevelFormat.BULLET, '•'), list(NUMBERS, LevelFormat.DECIMAL, '%1.')],
    },
    sections: [
      {
        properties: { page: pageOf(close) },
        footers: { default: pageFooter(named) },
        children: [
          ...paragraphs(title, { heading: HeadingLevel.TITLE }),
          ...paragraphs(about, {}),
          ...blocks.flatMap(blockParts),
        ],
      },
    ],
  });
}

function blockParts(block: Block, index: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return paragraphs(block.text, { heading: HEADINGS[block.level] });
    case 'paragraph':
      return paragraphs(block.text, {});
    case 'list': {
      // Each ordered list is an instance of its own, or it would continue the numbers of the last one.
      const numbering = { reference: block.ordered === true ? NUMBERS : BULLETS, level: 0, instance: index };
      return block.items.flatMap((item) => [paragraph(item, { numbering })]);
    }
    case 'table':
      return [table(block), new Paragraph({ style: CELL_STYLE })];
    case 'note':
      return paragraphs(block.text, { style: NOTE_STYLE }, `${block.label}: `);
    case 'quote':
      return paragraphs(block.text, { style: QUOTE_STYLE });
  }
}

type Look = Pick<ConstructorParameters<typeof Paragraph>[0] & object, 'heading' | 'numbering' | 'style'>;

function paragraphs(given: Words, look: Look, lead = ''): Paragraph[] {
  const words = anybodys(given);
  if (typeof words !== 'string') return [paragraph(words, look)];
  return paragraphsOf(words).map((text, index) => paragraph(text, look, index === 0 ? lead : ''));
}

function paragraph(words: Words, look: Look, lead = ''): Paragraph {
  const rightToLeft = isRightToLeft(typeof words === 'string' ? words : words.text);
  return new Paragraph({
    ...look,
    bidirectional: rightToLeft,
    children: [
      ...(lead === '' ? [] : [new TextRun({ text: officeText(lead), ...BOLD })]),
      ...runs(words, rightToLeft),
    ],
  });
}

function runs(words: Words, rightToLeft: boolean): ParagraphChild[] {
  const text = officeText(typeof words === 'string' ? words : words.text).trim();
  const href = typeof words !== 'string' && 'href' in words ? safeHref(words.href) : undefined;
  const children = text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        rightToLeft,
        ...(index > 0 && { break: 1 }),
        ...(href !== undefined && { style: 'Hyperlink' }),
      }),
  );
  return href === undefined ? children : [new ExternalHyperlink({ link: href, children })];
}

function table({ head, rows, widths = head.map(() => 1) }: Extract<Block, { kind: 'table' }>): Table {
  const all = widths.reduce((sum, share) => sum + share, 0);
  const columnWidths = widths.map((share) => Math.floor((TEXT_WIDTH * share) / all));
  const row = (cells: readonly Words[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map(
        (words, column) =>
          new TableCell({
            width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
            ...(header && { shading: { fill: HEAD_SHADE } }),
            children: cell(words, header),
          }),
      ),
    });
  return new Table({
    columnWidths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** A cell must contain a paragraph, even an empty one. */
function cell(words: Words, header: boolean): Paragraph[] {
  if (header && typeof words === 'string')
    return [
      new Paragraph({ style: CELL_STYLE, children: [new TextRun({ text: officeText(words), ...BOLD })] }),
    ];
  const parts = paragraphs(words, { style: CELL_STYLE });
  return parts.length > 0 ? parts : [new Paragraph({ style: CELL_STYLE })];
}

function pageFooter(title: string): Footer {
  const pages = [' · Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text: title, size: 18 }), new TextRun({ children: pages, size: 18 })],
      }),
    ],
  });
}

function list(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    reference,
    levels: [
      {
        level: 0,
        format,
        text,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 540, hanging: 300 } } },
      },
    ],
  };
}
