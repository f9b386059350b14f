const ISOLATES = /[\u2066-\u2068]/;
const EMBEDDINGS = /[\u202A\u202B\u202D\u202E]/;
const POP_ISOLATE = '\u2069';
const POP_EMBEDDING = '\u202C';

/**
 * Closes the direction marks that a text opens, line by line, so that a note cannot reverse what
 * follows it in an export. Marks that people need (Arabic, Hebrew) are kept.
 */
export function closeBidi(text: string): string {
  return text.split('\n').map(closeLine).join('\n');
}

/** Quotes a name that readers typed, for use within a sentence: `“Cardiology”`. */
export function quoted(name: string): string {
  return `“${closeBidi(name)}”`;
}

function closeLine(line: string): string {
  const open: string[] = [];
  let result = '';
  for (const char of line) {
    if (ISOLATES.test(char)) open.push(POP_ISOLATE);
    else if (EMBEDDINGS.test(char)) open.push(POP_EMBEDDING);
    else if (char === POP_ISOLATE || char === POP_EMBEDDING) {
      // A pop without its opening mark would close a mark outside this text.
      const opened = open.lastIndexOf(char);
      if (opened < 0) continue;
      for (const inner of open.splice(opened).reverse().slice(0, -1)) result += inner;
    }
    result += char;
  }
  return result + open.reverse().join('');
}
