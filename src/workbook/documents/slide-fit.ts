import { anybodys, type Words } from './document.ts';
import type { SlidePart } from './slides.ts';

/** The room for text on a slide, in points. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** What of a slide's parts stands on one slide, and the size of its letters in points. */
export interface Sheet {
  readonly size: number;
  readonly parts: readonly SlidePart[];
}

/** From the largest, for few words, to the smallest that the back row can read. */
const SIZES = [24, 20, 18] as const;
const SMALLEST = 18;
const LINE = 1.2;
/** The size of each kind of part and the space above it, as shares of the size of the slide. */
export const SCALE: Readonly<Record<SlidePart['kind'], { readonly size: number; readonly above: number }>> = {
  heading: { size: 0.85, above: 0.9 },
  text: { size: 1, above: 0.55 },
  point: { size: 1, above: 0.55 },
  lead: { size: 1.4, above: 0.55 },
};
/** The size of what belongs to a point. */
export const SMALL = 0.75;

/** Letters as wide as they are high; all others are taken as wide as those of a wide font. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;
const CAPITAL = /\p{Lu}/u;
const widthOf = (letter: string): number => (WIDE.test(letter) ? 1.05 : CAPITAL.test(letter) ? 0.72 : 0.56);

export const textOf = (words: Words): string => {
  const plain = anybodys(words);
  return typeof plain === 'string' ? plain : plain.text;
};

/** How many lines a text takes in a width counted in letters of one size. */
export function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .map((line) =>
      Math.max(1, Math.ceil(Array.from(line).reduce((sum, one) => sum + widthOf(one), 0) / width)),
    )
    .reduce((sum, lines) => sum + lines, 0);
}

/** The largest of some sizes in which a text fits into a room, else the smallest. */
export function sizeFor(text: string, { width, height }: Room, sizes: readonly number[]): number {
  const fits = (size: number): boolean => linesOf(text, width / size) * size * LINE <= height;
  return sizes.find(fits) ?? sizes.at(-1) ?? SMALLEST;
}

function heightOf(part: SlidePart, size: number, width: number): number {
  const of = (words: Words, scale: number): number =>
    linesOf(textOf(words), width / (size * scale)) * size * scale * LINE;
  const { size: scale, above } = SCALE[part.kind];
  const small = part.kind === 'point' ? (part.small ?? []) : [];
  return of(part.text, scale) + small.reduce((sum, words) => sum + of(words, SMALL), 0) + size * above;
}

/**
 * Lays parts out on as few slides as hold them: on one in the largest letters that fit, else on several, each about as
 * full as the next. A heading stays with its points, of which some go on only where they fill a slide themselves. A
 * text longer than a slide is cut between words, and nothing of it is left out.
 */
export function fit(parts: readonly SlidePart[], { width, height }: Room): Sheet[] {
  const high = (some: readonly SlidePart[], size: number): number =>
    some.reduce((sum, part) => sum + heightOf(part, size, width), 0);
  const flow = (entries: readonly (readonly SlidePart[])[], most: number): SlidePart[][] =>
    entries.reduce<SlidePart[][]>((sheets, entry) => {
      const last = sheets.at(-1);
      if (last !== undefined && high([...last, ...entry], SMALLEST) <= most) last.push(...entry);
      else sheets.push([...entry]);
      return sheets;
    }, []);
  /** As `flow`, but the last slide is not left with one line while the others are full. */
  const even = (entries: readonly (readonly SlidePart[])[]): SlidePart[][] => {
    const { length } = flow(entries, height);
    const least = high(entries.flat(), SMALLEST) / length;
    const most = [1, 1.1, 1.2, 1.3]
      .map((more) => least * more)
      .find((one) => one <= height && flow(entries, one).length === length);
    return flow(entries, most ?? height);
  };
  const sheets =
    high(parts, SMALLEST) <= height
      ? [[...parts]]
      : flow(sectionsOf(parts), height).flatMap((section) =>
          high(section, SMALLEST) <= height ? [section] : even(entriesOf(section, { width, height })),
        );
  const size = SIZES.find((one) => sheets.every((sheet) => high(sheet, one) <= height)) ?? SMALLEST;
  return sheets.map((sheet) => ({ size, parts: sheet }));
}

/** Parts with the heading above them; those before the first heading together. */
function sectionsOf(parts: readonly SlidePart[]): SlidePart[][] {
  return parts.reduce<SlidePart[][]>((sections, part) => {
    if (part.kind === 'heading' || sections.length === 0) sections.push([part]);
    else sections.at(-1)?.push(part);
    return sections;
  }, []);
}

/** What of a section stays together: each part, cut where it is too long, and the first with the heading. */
function entriesOf(section: readonly SlidePart[], room: Room): SlidePart[][] {
  const [first, ...others] = section;
  const [begin = [], ...further] = (first?.kind === 'heading' ? others : section)
    .flatMap((part) => pieces(part, room))
    .map((part) => [part]);
  return [first?.kind === 'heading' ? [first, ...begin] : begin, ...further];
}

/** A part in pieces of which each has room on a slide with a heading above it; no sentence so long is large. */
function pieces(part: SlidePart, { width, height }: Room): SlidePart[] {
  const most = height - 4 * SMALLEST * LINE;
  if (heightOf(part, SMALLEST, width) <= most) return [part];
  const lines = Math.floor(most / (SMALLEST * LINE)) - 1;
  const cut = (words: Words): string[] => cutText(textOf(words), lines, width / SMALLEST);
  const [begin = '', ...further] = cut(part.text);
  const small = part.kind === 'point' ? (part.small ?? []).flatMap(cut) : [];
  const first: SlidePart =
    part.kind === 'point' || part.kind === 'heading'
      ? { kind: part.kind, text: begin }
      : { kind: 'text', text: begin };
  return [first, ...[...further, ...small].map((text): SlidePart => ({ kind: 'text', text }))];
}

/** The end of the last sentence in the second half of a text. */
const SENTENCE_END = /^(.{2,}[.!?。！？])\s+\S[^.!?。！？]*$/su;

/** A text in pieces of at most so many lines, cut after a sentence, else between words, else within a long one. */
function cutText(text: string, lines: number, width: number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const word of text.split(/(?<=\s)/).flatMap((one) => one.match(/.{1,40}/gsu) ?? [])) {
    if (piece !== '' && linesOf(piece + word, width) > lines) {
      const whole = SENTENCE_END.exec(piece)?.[1] ?? '';
      const end = whole.length > piece.length / 2 ? whole.length : piece.length;
      found.push(piece.slice(0, end).trim());
      piece = piece.slice(end).trimStart();
    }
    piece += word;
  }
  return [...found, piece.trim()].filter((one) => one !== '');
}
