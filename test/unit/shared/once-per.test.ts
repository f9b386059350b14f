import { expect, test } from 'vitest';
import { oncePer } from '../../../src/shared/once-per.ts';

test('works once for each object, also where nothing comes of it', () => {
  const seen: (readonly number[])[] = [];
  const first = oncePer((list: readonly number[]) => {
    seen.push(list);
    return list[0];
  });
  const empty: number[] = [];
  expect([first([7]), first(empty), first(empty)]).toEqual([7, undefined, undefined]);
  expect(seen).toEqual([[7], []]);
});
