/** Writes Excel files. Imports a library: load it with `import()`, and only when the reader wants the file. */
import writeExcelFile, {
  type Cell,
  type CellObject,
  type Feature,
  type Row,
  type Sheet,
} from 'write-excel-file/universal';
import { closeBidi } from '../text/index.ts';
import { type BytesFile, fileName } from './file-name.ts';

/** A sheet before it is written. */
export type SheetRows = Sheet<Blob> & { readonly data: Row[] };

/** Not allowed in XML: a file that contains one cannot be opened. */
const NO_CHARACTERS = /[\uFFFE\uFFFF]/g;
const LINE_POINTS = 13;

/** The cells of a header row. */
export const head = (titles: readonly string[]): Cell[] =>
  titles.map((value) => ({ value, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' }));

/** A text cell, typed as such, so that no spreadsheet reads it as a number, a date or a formula. */
export const words = (value: string): Cell => ({
  value: closeBidi(value.replace(NO_CHARACTERS, '')),
  type: String,
  format: '@',
  wrap: true,
  alignVertical: 'top',
});

/** A sheet with a frozen header row and rows high enough for their text. */
export function sheet(name: string, widths: readonly number[], data: readonly Row[]): SheetRows {
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    data: data.map((row) => high(row, widths)),
  };
}

/** Writes sheets to a file; each is fitted to the width of the paper. */
export async function xlsxFile(
  title: string,
  today: string,
  sheets: SheetRows[],
  says: string,
): Promise<BytesFile> {
  const options = { fontFamily: 'Arial', fontSize: 10, features: [asWideAsPaper] };
  const blob = await writeExcelFile(sheets, options).toBlob();
  return {
    name: fileName(title, today, 'xlsx'),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: new Uint8Array(await blob.arrayBuffer()),
    says,
  };
}

const asWideAsPaper: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml.replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
    },
  },
};

const isObject = (cell: Cell): cell is CellObject =>
  typeof cell === 'object' && cell !== null && 'value' in cell;

/** Not every program fits the row height to the text, so a row of several lines sets its height. */
function high(row: Row, widths: readonly number[]): Row {
  const lines = row.map((cell, column) =>
    isObject(cell) && typeof cell.value === 'string' && cell.type === String
      ? Math.ceil((cell.value.length * 1.1) / (widths[column] ?? 1))
      : 1,
  );
  const most = Math.max(...lines);
  return most > 1
    ? row.map((cell) => (isObject(cell) ? { ...cell, height: most * LINE_POINTS } : cell))
    : row;
}
