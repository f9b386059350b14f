/**
 * A short text that identifies a long one: FNV-1a over its characters, with its length. It distinguishes the states
 * of one initiative; it does not protect against deliberate collisions.
 */
export function fingerprint(text: string): string {
  return `${text.length}-${hash(text)}`;
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 2_166_136_261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16_777_619) >>> 0;
  return value;
}
