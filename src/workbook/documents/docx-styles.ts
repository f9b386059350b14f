import { type IPropertiesOptions, LineRuleType } from 'docx';

/** Names of the two kinds of lists. */
export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';
/** Ids of the styles that are not built into Word. */
export const NOTE_STYLE = 'GroundworkNote';
export const QUOTE_STYLE = 'GroundworkQuote';
export const HEAD_SHADE = 'ECE8DC';

/** US Letter with one inch of margin, in twentieths of a point; Word fits it to A4 when it prints. */
export const PAGE = {
  size: { width: 12_240, height: 15_840 },
  margin: { top: 1_440, right: 1_440, bottom: 1_440, left: 1_440 },
};
export const TEXT_WIDTH = 12_240 - 2 * 1_440;

const INK = '1F2A33';
const SERIF = 'Georgia';
/** Set for each style: without the rule, LibreOffice prints the lines of a long title on top of each other. */
const LINES = { line: 276, lineRule: LineRuleType.AUTO };
const heading = (size: number, before: number) => ({
  run: { font: SERIF, size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 100, ...LINES }, keepNext: true },
});
const aside = (id: string, name: string, fill: string) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  paragraph: {
    indent: { left: 240 },
    border: { left: { style: 'single' as const, size: 18, space: 8, color: '8A8372' } },
    shading: { fill },
  },
});

/** The document's styles: every part has a named style, so that its owner can change them all at once. */
export const DOCX_STYLES: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: 'en-US' } },
      paragraph: { spacing: { after: 120, ...LINES } },
    },
    title: { run: { font: SERIF, size: 44, color: INK }, paragraph: { spacing: { after: 120, ...LINES } } },
    heading1: heading(30, 320),
    heading2: heading(25, 240),
    heading3: heading(22, 200),
  },
  paragraphStyles: [
    aside(NOTE_STYLE, 'Groundwork note', 'F6F2E6'),
    aside(QUOTE_STYLE, 'Groundwork quotation', 'FFFFFF'),
  ],
};
