const BLOCK = 512;

/** The files of a tar archive with their texts; throws where a checksum is wrong. */
export function filesOfTar(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  for (let at = 0; archive[at] !== 0;) {
    const header = archive.subarray(at, at + BLOCK);
    const field = (from: number, length: number): string =>
      header
        .toString('latin1', from, from + length)
        .replace(/\0[^]*$/, '')
        .trim();
    const blank = Buffer.from(header).fill(' ', 148, 156);
    const sum = blank.reduce((total, byte) => total + byte, 0);
    const name = field(0, 100);
    if (parseInt(field(148, 8), 8) !== sum) throw new Error(`The checksum of ${name} is wrong.`);
    const size = parseInt(field(124, 12), 8);
    files.set(name, archive.toString('utf8', at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
