import { expect, test } from 'vitest';
import { steadyOrder } from '../../../../src/islands/ui/steady-order.ts';

test('a list keeps the order in which it stood; what is new comes last, what is gone leaves no gap', () => {
  const items = ['n1', 'c', 'a', 'n2'].map((id) => ({ id }));
  expect(steadyOrder(items, ['a', 'b', 'c']).map(({ id }) => id)).toEqual(['a', 'c', 'n1', 'n2']);
  expect(steadyOrder(items, [])).toEqual(items);
});
