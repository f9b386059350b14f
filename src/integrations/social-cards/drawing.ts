import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type MeasuredNode, type Node, Renderer } from '@takumi-rs/core';
import { lineShapes } from '../../shared/track-shapes.ts';

/** What a card shows. */
export interface Card {
  readonly title: string;
  /** What the page is about, in a sentence; as many lines of it as find room. */
  readonly about: string;
  readonly track: { readonly number: number; readonly name: string } | undefined;
}

/** The size of a card in pixels: what social networks ask for, https://ogp.me and their own guides. */
export const cardSize = { width: 1200, height: 630 } as const;

const read = (file: string): Buffer => readFileSync(fileURLToPath(new URL(file, import.meta.url)));
/** A font of its own, since a card must look the same wherever it is drawn. */
const fonts = [400, 600].map((weight) => ({
  name: 'Source Serif 4',
  weight,
  data: read(`source-serif-4-latin-${String(weight)}-normal.woff2`),
}));
const mark = read('../../../public/favicon.svg');
const sheets = [read('../../styles/tokens.css'), read('card.css')].map(String);

/** All that a card is drawn from besides its words: a change in it makes every card anew. */
export const drawnFrom: readonly (string | Buffer)[] = [...fonts.map(({ data }) => data), mark, ...sheets];

const text = (className: string, words: string): Node => ({ type: 'text', className, text: words });
const box = (className: string, children: Node[], rest: Partial<Node> = {}): Node =>
  ({ type: 'container', className, children, ...rest }) as Node;

const trackLine = ({ number, name }: NonNullable<Card['track']>): Node =>
  box('track', [
    box('shape', [text('numeral', String(number))], { style: { clipPath: lineShapes[number] ?? '' } }),
    text('', name),
  ]);

/** Longer titles stand in smaller type. */
const size = (title: string): string => {
  if (title.length <= 40) return 'title';
  return title.length <= 80 ? 'title long' : 'title longest';
};

const nodeOf = ({ title, about, track }: Card): Node =>
  box(
    'card',
    [
      box('site', [{ type: 'image', className: 'mark', src: mark }, text('', 'Groundwork')]),
      box('words', [text(size(title), title), text('about', about)]),
      ...(track === undefined ? [] : [trackLine(track)]),
    ],
    { attributes: { 'data-track': track === undefined ? '' : String(track.number) } },
  );

const renderer = new Renderer();
const ready = Promise.all(fonts.map((font) => renderer.registerFont(font)));

/** Draws a card as a PNG. The same card gives the same bytes. */
export async function drawCard(card: Card): Promise<Buffer> {
  await ready;
  return renderer.render(nodeOf(card), { ...cardSize, format: 'png', css: sheets });
}

/** Where everything on a card stands, in pixels. */
export async function measureCard(card: Card): Promise<MeasuredNode> {
  await ready;
  return renderer.measure(nodeOf(card), { ...cardSize, css: sheets });
}
