import { closeBidi } from './bidi.ts';

/** At most about 60 characters of a text, on one line; direction marks whose end is cut off are ended. */
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

/** What of a text a cell keeps that holds at most `longest` characters: never half of one, such as of an emoji. */
export function cut(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}
