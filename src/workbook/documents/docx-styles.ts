import { type IParagraphStylePropertiesOptions, type IPropertiesOptions, LineRuleType } from 'docx';

/** Names of the two kinds of lists. */
export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';
/** Ids of the styles that are not built into Word. */
export const NOTE_STYLE = 'GroundworkNote';
export const QUOTE_STYLE = 'GroundworkQuote';
export const CELL_STYLE = 'GroundworkCell';
export const HEAD_SHADE = 'ECE8DC';

const MARGIN = 1_440;
const PAPER = { width: 12_240, height: 15_840 };
export const TEXT_WIDTH = PAPER.width - 2 * MARGIN;

const INK = '1F2A33';
const SERIF = 'Georgia';
/** Set for each style: without the rule, LibreOffice prints the lines of a long title on top of each other. */
const LINES = { line: 276, lineRule: LineRuleType.AUTO };
const CLOSE_LINES = { ...LINES, line: 250 };

/** US Letter with one inch of margin, in twentieths of a point; Word fits it to A4 when it prints. */
export const pageOf = (close: boolean) => ({
  size: PAPER,
  margin: { left: MARGIN, right: MARGIN, top: close ? 900 : MARGIN, bottom: close ? 900 : MARGIN },
});

/**
 * The document's styles: every part has a named style, so that its owner can change them all at once.
 * @param close whether it should fit on few sheets
 */
export function stylesOf(close: boolean): NonNullable<IPropertiesOptions['styles']> {
  const lines = close ? CLOSE_LINES : LINES;
  const size = (points: number): number => Math.round(2 * points * (close ? 0.85 : 1));
  const space = (twentieths: number): number => Math.round(twentieths * (close ? 0.4 : 1));
  const heading = (points: number, before: number) => ({
    run: { font: SERIF, size: size(points), bold: true, color: INK },
    paragraph: { spacing: { before: space(before), after: space(100), ...lines }, keepNext: true },
  });
  const named = (id: string, name: string, paragraph: IParagraphStylePropertiesOptions) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph,
  });
  const aside = (fill: string): IParagraphStylePropertiesOptions => ({
    indent: { left: 240 },
    border: { left: { style: 'single', size: 18, space: 8, color: '8A8372' } },
    shading: { fill },
  });
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: size(11), language: { value: 'en-US' } },
        paragraph: { spacing: { after: space(120), ...lines } },
      },
      title: {
        run: { font: SERIF, size: size(22), color: INK },
        paragraph: { spacing: { after: space(120), ...lines } },
      },
      heading1: heading(15, 320),
      heading2: heading(12.5, 240),
      heading3: heading(11, 200),
    },
    paragraphStyles: [
      named(NOTE_STYLE, 'Groundwork note', aside('F6F2E6')),
      named(QUOTE_STYLE, 'Groundwork quotation', aside('FFFFFF')),
      // A cell has its margins already.
      named(CELL_STYLE, 'Groundwork table', { spacing: { after: 0, ...lines } }),
    ],
  };
}
