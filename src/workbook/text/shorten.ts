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
