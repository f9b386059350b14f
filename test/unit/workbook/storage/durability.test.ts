import { describe, expect, test } from 'vitest';
import { askToKeep } from '../../../../src/workbook/storage/durability.ts';

describe('asking the browser to keep the data', () => {
  const keeper = (persisted: boolean, persist: boolean) => {
    let asked = 0;
    return {
      asked: () => asked,
      persisted: () => Promise.resolve(persisted),
      persist: () => {
        asked += 1;
        return Promise.resolve(persist);
      },
    };
  };
  test('asks once it is needed, and tells the answer', async () => {
    const [has, gets, not] = [keeper(true, false), keeper(false, true), keeper(false, false)];
    expect(await Promise.all([has, gets, not].map(askToKeep))).toEqual(['kept', 'kept', 'may-be-deleted']);
    expect([has.asked(), gets.asked()]).toEqual([0, 1]);
  });
  test('a browser that cannot be asked', async () => {
    expect(await askToKeep(undefined)).toBe('unknown');
    expect(await askToKeep({ ...keeper(false, true), persist: () => Promise.reject(new Error('no')) })).toBe(
      'unknown',
    );
  });
});
