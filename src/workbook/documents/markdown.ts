import { closeBidi, safeHref } from '../text/index.ts';

/**
 * Text on one line that Markdown and HTML render literally. Characters that have a meaning only at
 * the start of a line are escaped only there: the document is also read as plain text, in a mail.
 */
export function plainMarkdown(text: string): string {
  return closeBidi(text.replace(/\s+/g, ' ').trim())
    .replace(/[\\`*_[\]|~$<>&]/g, (sign) => (isEntity(sign) ? ENTITIES[sign] : `\\${sign}`))
    .replace(/^[#+\-=:]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** A link to a checked address; plain text if the address is not valid. */
export function markdownLink(text: string, address: string): string {
  const href = safeHref(address);
  return href === undefined
    ? plainMarkdown(text)
    : `[${plainMarkdown(text)}](<${href.replace(/[<>]/g, encodeURIComponent)}>)`;
}

/** Text of several lines as a quotation, with its line breaks. */
export function markdownQuote(text: string, indent = ''): string {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => plainMarkdown(line));
  return lines
    .map(
      (line, index) =>
        `${indent}>${line === '' ? '' : ` ${line}`}${line !== '' && index < lines.length - 1 && lines[index + 1] !== '' ? '\\' : ''}`,
    )
    .join('\n');
}

const ENTITIES = { '<': '&lt;', '>': '&gt;', '&': '&amp;' } as const;

function isEntity(sign: string): sign is keyof typeof ENTITIES {
  return sign in ENTITIES;
}
