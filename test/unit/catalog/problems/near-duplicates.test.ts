import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearDuplicates } from '../../../../src/catalog/problems/near-duplicates.ts';

const text = (words: string) => ({ words: new Set(words.split(' ').filter(Boolean)) });

/** All pairs compared, as the definition says. */
function comparedInPairs(all: readonly ReturnType<typeof text>[]) {
  return all.flatMap((one, i) =>
    all.slice(0, i).flatMap((other) => {
      const both = one.words.union(other.words).size;
      return both > 0 && one.words.intersection(other.words).size / both >= 0.8 ? [[one, other]] : [];
    }),
  );
}

test('finds the pairs that comparing each with each finds, in their order', () => {
  let pairs = 0;
  const words = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'], { minLength: 5 });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (lists) => {
      const all = lists.map((list) => text(list.join(' ')));
      const expected = comparedInPairs(all);
      pairs += expected.length;
      expect(nearDuplicates(all)).toEqual(expected);
    }),
  );
  expect(pairs).toBeGreaterThan(100);
});

test('finds two texts of any length of which exactly four fifths are shared', () => {
  const lengths = Array.from({ length: 20 }, (_, i) => 5 * (i + 1));
  const found = lengths.filter((length) => {
    const whole = Array.from({ length }, (_, i) => `w${i}`);
    return nearDuplicates([text(whole.join(' ')), text(whole.slice(length / 5).join(' '))]).length === 1;
  });
  expect(found).toEqual(lengths);
});

test('two texts without words are not the same', () => {
  expect(nearDuplicates([text(''), text('')])).toEqual([]);
});

test('looks only at texts that share a rare word', () => {
  let compared = 0;
  class Counted extends Set<string> {
    override has(word: string): boolean {
      compared += 1;
      return super.has(word);
    }
  }
  const many = Array.from({ length: 2000 }, (_, i) => ({
    words: new Counted(['a', 'common', 'beginning', `own${i}`, `other${i}`, `third${i}`]),
  }));
  expect(nearDuplicates(many)).toEqual([]);
  expect(compared).toBe(0);
});
