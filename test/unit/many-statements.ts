// Value statements in any number, for tests of what happens when there are many.
import type { ValueStatement } from '../../src/catalog/catalog.ts';

/** Statements that alternate between the directions; without a group, between two groups as well. */
export const manyStatements = (count: number, group?: string): ValueStatement[] =>
  Array.from({ length: count }, (_, i) => {
    const direction = i % 2 === 0 ? 'receives' : 'gives';
    const stakeholder = group ?? (i % 4 < 2 ? 'providers' : 'payers');
    const order = Math.floor(i / 2) + 1;
    const id = `${stakeholder}/${direction}/${order}`;
    return {
      id,
      text: `Number ${i} says something of its own.`,
      inShort: `Says number ${i}`,
      address: `You can read number ${i}.`,
      theme: 'care',
      keywords: [`word ${i}`],
      sources: ['s1'],
      stakeholder,
      stakeholderTitle: stakeholder,
      direction,
      order,
      url: `/value/${stakeholder}/#${direction}-${order}`,
    };
  });
