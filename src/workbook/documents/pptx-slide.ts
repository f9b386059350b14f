import { safeHref } from '../text/index.ts';
import { anybodys, paragraphsOf, type Words } from './document.ts';
import { isRightToLeft } from './office-text.ts';
import { BOXES, part, shape, tree, units, xml } from './pptx-parts.ts';
import { footShapes } from './pptx-theme.ts';
import { SCALE, type Sheet, sizeFor, SMALL, textOf } from './slide-fit.ts';
import type { SlidePart } from './slides.ts';

/** A slide and what it refers to, in the order of the references; its layout and its notes come first. */
export interface SlideXml {
  readonly slide: string;
  readonly links: readonly string[];
}

interface Look {
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly family?: 'mj';
  /** Space above, in points. */
  readonly above?: number;
  readonly bullet?: boolean;
  /** How far the text is from the edge, in points. */
  readonly indent?: number;
  /** The reference that the text leads to. */
  readonly link?: string | undefined;
}

const BULLET =
  '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>';
const INDENT = 20;
const TITLE_SIZES = [32, 28, 24] as const;
const COVER_SIZES = [48, 40, 32, 24, 20] as const;

/** Paragraphs of a text, line by line; one without text is still a paragraph, since a shape needs one. */
function paragraphs(text: string, look: Look): string {
  const lines = paragraphsOf(text).flatMap((one) => one.split('\n'));
  return (lines.length === 0 ? [''] : lines)
    .map((line, at) => paragraph(line, at === 0 ? look : { ...look, above: 4, bullet: false }))
    .join('');
}

function paragraph(
  text: string,
  { size, color, bold, family, above = 0, bullet, indent = 0, link }: Look,
): string {
  const rightToLeft = isRightToLeft(text);
  const space = `<a:spcBef><a:spcPts val="${Math.round(above * 100)}"/></a:spcBef>`;
  const place = `marL="${units(indent)}" indent="${bullet === true ? -units(indent) : 0}"${rightToLeft ? ' algn="r" rtl="1"' : ''}`;
  const run = `lang="en-US" sz="${Math.round(size) * 100}"${bold === true ? ' b="1"' : ''} dirty="0"`;
  const look = [
    color === undefined || link !== undefined
      ? ''
      : `<a:solidFill><a:schemeClr val="${color}"/></a:solidFill>`,
    family === undefined ? '' : `<a:latin typeface="+${family}-lt"/>`,
    link === undefined ? '' : `<a:hlinkClick r:id="${link}"/>`,
  ].join('');
  const ends = `<a:endParaRPr ${run}/>`;
  return `<a:p><a:pPr ${place}>${space}${bullet === true ? BULLET : '<a:buNone/>'}</a:pPr>${text === '' ? ends : `<a:r><a:rPr ${run}>${look}</a:rPr><a:t>${xml(text)}</a:t></a:r>`}</a:p>`;
}

/** The paragraphs of one part of a slide. */
function partText(
  part: SlidePart,
  sheet: number,
  isFirst: boolean,
  refer: (words: Words) => string | undefined,
): string {
  const { size: scale, above } = SCALE[part.kind];
  const look: Look = { size: sheet * scale, above: isFirst ? 0 : sheet * above, link: refer(part.text) };
  const text = textOf(part.text);
  switch (part.kind) {
    case 'heading':
      return paragraphs(text, { ...look, color: 'accent1', bold: true });
    case 'text':
      return paragraphs(text, look);
    case 'lead':
      return paragraphs(text, { ...look, family: 'mj' });
    case 'point':
      return [
        paragraphs(text, { ...look, bullet: true, indent: INDENT }),
        ...(part.small ?? []).map((words) =>
          paragraphs(textOf(words), {
            size: sheet * SMALL,
            color: 'tx2',
            above: 2,
            indent: INDENT,
            link: refer(words),
          }),
        ),
      ].join('');
  }
}

const slideOf = (...shapes: readonly string[]): string =>
  part('sld', `<p:cSld>${tree(...shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`);

/** The first slide. */
export function coverSlide(title: string, about: string): string {
  return slideOf(
    shape({
      id: 2,
      name: 'Title',
      place: 'type="ctrTitle"',
      text: paragraphs(title, { size: sizeFor(title, BOXES.cover, COVER_SIZES), color: 'bg1', bold: true }),
    }),
    shape({
      id: 3,
      name: 'Subtitle',
      place: 'type="subTitle" idx="1"',
      text: paragraphs(about, { size: sizeFor(about, BOXES.about, [22, 18, 14]), color: 'bg1' }),
    }),
  );
}

/** A slide with a title and text. */
export function textSlide(title: string, { size, parts }: Sheet, foot: string): SlideXml {
  const links: string[] = [];
  const refer = (words: Words): string | undefined => {
    const plain = anybodys(words);
    const href = typeof plain === 'string' ? undefined : safeHref(plain.href);
    return href === undefined ? undefined : `rId${links.push(href) + 2}`;
  };
  const text = parts.map((one, at) => partText(one, size, at === 0, refer)).join('');
  const slide = slideOf(
    shape({
      id: 2,
      name: 'Title',
      place: 'type="title"',
      text: paragraphs(title, { size: sizeFor(title, BOXES.title, TITLE_SIZES), bold: true }),
    }),
    shape({
      id: 3,
      name: 'Text',
      place: 'type="body" idx="1"',
      body: '<a:bodyPr><a:normAutofit/></a:bodyPr>',
      text,
    }),
    ...footShapes(4, foot),
  );
  return { slide, links };
}

/** What is said with a slide. */
export function notesPage(notes: readonly string[]): string {
  return part(
    'notes',
    `<p:cSld>${tree(
      shape({ id: 2, name: 'Slide', place: 'type="sldImg"' }),
      shape({
        id: 3,
        name: 'Notes',
        place: 'type="body" idx="1"',
        text:
          notes.map((one) => paragraphs(one, { size: 12, above: 4 })).join('') ||
          paragraphs('', { size: 12 }),
      }),
    )}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`,
  );
}
