import { officeText } from './office-text.ts';

/** The names of the formats within the file. */
const SCHEMAS = 'http://schemas.openxmlformats.org';
export const RELATIONS = `${SCHEMAS}/officeDocument/2006/relationships`;
const NAMESPACES = `xmlns:a="${SCHEMAS}/drawingml/2006/main" xmlns:r="${RELATIONS}" xmlns:p="${SCHEMAS}/presentationml/2006/main"`;
const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Widescreen, in points and in the unit of the format, of which a point has 12,700. */
export const PAGE = { width: 960, height: 540 };
export const units = (points: number): number => Math.round(points * 12_700);

/** A rectangle on a slide, in points. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const SIDE = 54;
const WIDTH = PAGE.width - 2 * SIDE;
export const BOXES = {
  cover: { x: SIDE, y: 108, width: WIDTH, height: 216 },
  about: { x: SIDE, y: 352, width: WIDTH, height: 64 },
  title: { x: SIDE, y: 36, width: WIDTH, height: 60 },
  rule: { x: SIDE, y: 100, width: WIDTH, height: 2 },
  body: { x: SIDE, y: 124, width: WIDTH, height: 352 },
  foot: { x: SIDE, y: 496, width: WIDTH - 72, height: 24 },
  number: { x: PAGE.width - SIDE - 64, y: 496, width: 64, height: 24 },
} as const satisfies Record<string, Box>;

/** Text as it stands in XML. */
export const xml = (text: string): string =>
  officeText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A part of the file in the format of presentations. */
export const part = (name: string, inner: string, attributes = ''): string =>
  `${PROLOG}<p:${name} ${NAMESPACES}${attributes}>${inner}</p:${name}>`;

/** What a part of the file refers to: `rId1`, `rId2` … in order. An address of the web is told by its beginning. */
export const relations = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `${PROLOG}<Relationships xmlns="${SCHEMAS}/package/2006/relationships">${targets
    .map(
      ([kind, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${kind.includes(':') ? kind : `${RELATIONS}/${kind}`}" Target="${xml(target)}"${kind === 'hyperlink' ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

/** The kind of each part of the file, by its name. */
export const contentTypes = (names: readonly string[]): string =>
  `${PROLOG}<Types xmlns="${SCHEMAS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${names
    .map((name) => `<Override PartName="/${name}" ContentType="${typeOf(name)}"/>`)
    .join('')}</Types>`;

function typeOf(name: string): string {
  if (name.startsWith('docProps/')) return 'application/vnd.openxmlformats-package.core-properties+xml';
  const kind = (/(\w+?)\d*\.xml$/.exec(name)?.[1] ?? '').replace(/^presentation$/, 'presentation.main');
  return `application/vnd.openxmlformats-officedocument.${kind === 'theme' ? '' : 'presentationml.'}${kind}+xml`;
}

/** Title and author of the file. */
export const properties = (title: string): string =>
  `${PROLOG}<cp:coreProperties xmlns:cp="${SCHEMAS}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(title)}</dc:title><dc:creator>Groundwork</dc:creator><dc:language>en-US</dc:language><cp:lastModifiedBy>Groundwork</cp:lastModifiedBy></cp:coreProperties>`;

/** The position of a shape. */
export const frame = ({ x, y, width, height }: Box): string =>
  `<a:xfrm><a:off x="${units(x)}" y="${units(y)}"/><a:ext cx="${units(width)}" cy="${units(height)}"/></a:xfrm>`;

/** All shapes of a slide, a layout or a master. */
export const tree = (...shapes: readonly string[]): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:spTree>`;

interface Shape {
  /** Unique on the slide, from 2. */
  readonly id: number;
  /** As the list of shapes shows it. */
  readonly name: string;
  /** Which place of the layout it fills: `type="title"`. */
  readonly place: string;
  /** Its position; that of the layout if left out. */
  readonly box?: Box | undefined;
  /** How the text lies in it. */
  readonly body?: string;
  /** Paragraphs; a place for a picture of the slide has none. */
  readonly text?: string;
}

/** A place for text, of a layout or filled on a slide. */
export const shape = ({ id, name, place, box, body = '<a:bodyPr/>', text }: Shape): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"${text === undefined ? ' noRot="1" noChangeAspect="1"' : ''}/></p:cNvSpPr><p:nvPr><p:ph ${place}/></p:nvPr></p:nvSpPr><p:spPr>${box === undefined ? '' : `${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`}</p:spPr>${text === undefined ? '' : `<p:txBody>${body}<a:lstStyle/>${text}</p:txBody>`}</p:sp>`;

/** A filled rectangle, for the eye alone. */
export const bar = (id: number, box: Box, color: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Line"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="${color}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;
