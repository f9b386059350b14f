import { hash } from './fingerprint.ts';
import { eachCell, mapSorted, type Packed, type PackedCell, type PackedRow } from './packed.ts';
import { digits, makeStamp, type Stamp, stampTime } from './stamps.ts';

/**
 * Takes the force from stamps later than `latest`. Such a stamp is false; left as it is, it would win over
 * every edit that anybody makes before that time comes. These edits get the oldest possible stamps instead,
 * in their own order: they fill what is empty, and never replace an honest edit unless the reader says so.
 * The same file always gives the same stamps, so importing it twice is importing it once.
 */
export function distrustFuture(packed: Packed, latest: number): { packed: Packed; distrusted: number } {
  const future = new Set<Stamp>();
  eachCell(packed, ([, stamp]) => {
    if (stampTime(stamp) > latest) future.add(stamp);
  });
  if (future.size === 0) return { packed: { ...packed, seen: trusted(packed.seen, latest) }, distrusted: 0 };
  const inOrder = [...future].sort();
  // 30 bits, five digits: enough to tell the few files of one initiative apart.
  const client = digits(hash(inOrder.join('')) % 2 ** 30, 5);
  const honest = new Map(inOrder.map((stamp, index) => [stamp, makeStamp(index + 1, client)]));
  const cell = ([value, stamp]: PackedCell): PackedCell => [value, honest.get(stamp) ?? stamp];
  const row = (cells: PackedRow): PackedRow => mapSorted(cells, cell);
  return {
    packed: {
      tables: mapSorted(packed.tables, (rows) => mapSorted(rows, row)),
      values: row(packed.values),
      seen: trusted(packed.seen, latest),
    },
    distrusted: future.size,
  };
}

function trusted(seen: readonly Stamp[], latest: number): Stamp[] {
  return seen.filter((stamp) => stampTime(stamp) <= latest);
}
