/** Texts as one line in lower case without accents. */
export function plainWords(...texts: readonly string[]): string {
  return texts.join(' ').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
}

/** Whether a text, as returned by `plainWords`, contains for every word of a query a word that begins with it. */
export function matches(text: string, query: string): boolean {
  const parts = plainWords(query)
    .split(/[^\p{L}\p{N}+/.-]+/u)
    .filter((word) => word !== '');
  return parts.every((word) => beginsSomewhere(text, word));
}

function beginsSomewhere(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
