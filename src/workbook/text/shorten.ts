import { closeBidi } from './bidi.ts';

/** Shortens a text to at most `most` characters on one line; direction marks whose end is cut off are closed. */
export function shorten(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return closeBidi(
    characters.length <= most
      ? line
      : `${characters
          .slice(0, most - 1)
          .join('')
          .trimEnd()}…`,
  );
}

/** Cuts a text for a cell of at most `longest` UTF-16 units, without splitting a surrogate pair, such as that of an emoji. */
export function cut(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}
