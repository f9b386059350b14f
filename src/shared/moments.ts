/** A moment in words, in the reader's time zone: `on 3 March 2027 at 10:12`. */
export function momentWords(time: number): string {
  const at = new Date(time);
  const day = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const hour = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `on ${day} at ${hour}`;
}

/** A size in words: `612 bytes`, `48 kB`, `1.2 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
