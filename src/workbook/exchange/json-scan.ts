/** What is wrong with a JSON text before it is even parsed. */
export type JsonFault =
  | { readonly kind: 'truncated' }
  | { readonly kind: 'deep' }
  | { readonly kind: 'duplicate'; readonly key: string }
  /** Something other than whitespace follows the value, which ends at `end`. */
  | { readonly kind: 'followed'; readonly end: number };

/**
 * Scans a JSON text for what `JSON.parse` does not report: that it is truncated, nested deeper
 * than any file of ours (which can crash a browser), that an object has a duplicate key (of which the parser
 * keeps the last, so that half of a file merged by hand would silently be lost), or where the text that follows it
 * begins. Other errors are left to the parser.
 */
export function scanJson(text: string, deepest: number): JsonFault | undefined {
  /** The keys of each open object; `undefined` for an open array. */
  const open: (Set<string> | undefined)[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (char === '"') {
      const end = endOfString(text, at);
      if (end === undefined) return { kind: 'truncated' };
      const keys = open.at(-1);
      if (keys !== undefined && isKey(text, end)) {
        const key = unquoted(text.slice(at, end));
        if (keys.has(key)) return { kind: 'duplicate', key };
        keys.add(key);
      }
      at = end;
      continue;
    }
    if (char === '{') open.push(new Set());
    else if (char === '[') open.push(undefined);
    else if (char === '}' || char === ']') open.pop();
    if (open.length > deepest) return { kind: 'deep' };
    at += 1;
    if (open.length === 0 && (char === '}' || char === ']'))
      return text.slice(at).trim() === '' ? undefined : { kind: 'followed', end: at };
  }
  return open.length > 0 ? { kind: 'truncated' } : undefined;
}

/** The position after the closing quote. */
function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return undefined;
}

/** Whether a colon follows. */
function isKey(text: string, from: number): boolean {
  let at = from;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return text[at] === ':';
}

/** `"\u0061"` and `"a"` are the same key. */
function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}
