import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What the files of an index begin with once they are unpacked; CBOR follows. */
const MAGIC = 'pagefind_dcd';

/** The end of the CBOR value at `at`: Pagefind writes whole numbers, texts and arrays. */
function endOf(bytes: Buffer, at: number): number {
  const kind = (bytes[at] ?? 0) >> 5;
  const short = (bytes[at] ?? 0) & 31;
  const size = short < 24 ? 0 : 2 ** (short - 24);
  const value = size === 0 ? short : bytes.readUIntBE(at + 1, size);
  let end = at + 1 + size;
  if (kind === 0) return end;
  if (kind === 3) return end + value;
  if (kind !== 4 || short > 26) throw new Error('The search index has a value that is not known here.');
  for (let index = 0; index < value; index++) end = endOf(bytes, end);
  return end;
}

/** The values of the CBOR array at the beginning of `bytes`, and what stands before them. */
function parted(bytes: Buffer): { head: Buffer; values: Buffer[] } {
  const short = (bytes[0] ?? 0) & 31;
  let at = short < 24 ? 1 : 1 + 2 ** (short - 24);
  const head = bytes.subarray(0, at);
  const values: Buffer[] = [];
  for (const end = endOf(bytes, 0); at < end;) {
    const next = endOf(bytes, at);
    values.push(bytes.subarray(at, next));
    at = next;
  }
  return { head, values };
}

/** The array in `bytes` with its values in the order of their bytes. */
function sorted(bytes: Buffer): Buffer {
  const { head, values } = parted(bytes);
  return Buffer.concat([head, ...values.sort((a, b) => a.compare(b))]);
}

/** The array in `bytes` with the value at `index` in order. */
function withSorted(bytes: Buffer, index: number): Buffer {
  const { head, values } = parted(bytes);
  return Buffer.concat([head, ...values.map((value, at) => (at === index ? sorted(value) : value))]);
}

/** The file with one of its arrays in order, and its own name after what is then in it. */
function inOrder({ path, content }: IndexFile, array: number, names: Map<string, string>): IndexFile {
  const text = gunzipSync(content).toString('latin1').slice(MAGIC.length);
  const bytes = withSorted(Buffer.from(renamed(text, names), 'latin1'), array);
  const [, language = '', old = ''] = /([a-z-]+)_(\w+)\.pf_\w+$/.exec(path) ?? [];
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, old.length);
  names.set(`${language}_${old}`, `${language}_${hash}`);
  return {
    path: path.replace(old, hash),
    content: gzipSync(Buffer.concat([Buffer.from(MAGIC), bytes]), { level: 9 }),
  };
}

/** A text in which files are named, with their new names, which are as long. */
const renamed = (text: string, names: ReadonlyMap<string, string>): string =>
  [...names].reduce((all, [old, name]) => all.replaceAll(old, name), text);

/** Where a filter has its values, and where the list of all files has its filters. */
const arrays = { '.pf_filter': 1, '.pf_meta': 3 };

/**
 * The files of an index such that the same input gives the same files. Pagefind writes the values of a filter, and the
 * list of filters, in the order of a hash map with a random seed, and names files by what is in them. Here both are
 * sorted, and the files that hold them named anew: filters first, since the list names them, then the list, which the
 * entry names.
 */
export function stableIndex(files: readonly IndexFile[]): IndexFile[] {
  const names = new Map<string, string>();
  const sortedFiles = Object.entries(arrays).flatMap(([ending, array]) =>
    files.filter(({ path }) => path.endsWith(ending)).map((file) => inOrder(file, array, names)),
  );
  const others = files
    .filter(({ path }) => !Object.keys(arrays).some((ending) => path.endsWith(ending)))
    .map(({ path, content }) =>
      path.endsWith('entry.json')
        ? { path, content: Buffer.from(renamed(Buffer.from(content).toString(), names)) }
        : { path, content },
    );
  return [...others, ...sortedFiles];
}
