import type { Words } from './document.ts';

/** One part of a slide. Line breaks within text are kept. */
export type SlidePart =
  /** Whose the points under it are. */
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: Words }
  /** A point of a list, with what belongs to it in smaller letters. */
  | { readonly kind: 'point'; readonly text: Words; readonly small?: readonly Words[] }
  /** The one sentence of a slide that has no other. */
  | { readonly kind: 'lead'; readonly text: Words };

/** A slide in no particular file format; what does not fit on one goes on to further ones. */
export interface Slide {
  readonly title: string;
  readonly parts: readonly SlidePart[];
  /** For whoever speaks, a paragraph each. */
  readonly notes: readonly string[];
}

/** Slides to speak from. The first has nothing but the title and the line under it. */
export interface Slides {
  readonly title: string;
  /** The line under the title, such as “Cardiology, 31 March 2027”. */
  readonly about: string;
  /** At the foot of every slide. */
  readonly foot: string;
  readonly notes: readonly string[];
  readonly slides: readonly Slide[];
}
