import fc from 'fast-check';
import { getHlcFunctions } from 'tinybase/common';
import { describe, expect, test } from 'vitest';
import {
  createHlcClock,
  derivedHlc,
  isDerived,
  isHlc,
  LATEST_TIME,
  sittingOf,
  hlcClient,
  hlcTime,
} from '../../../../src/workbook/engine/hlc.ts';
import { stampFrom } from '../stamp.ts';
import { NOON } from '../world.ts';

const YEAR = 366 * 86_400_000;
const [, , , decode] = getHlcFunctions();

/** A stamper whose clock is moved by hand, and whose clients are told apart by number. */
function stamper(time = NOON) {
  const clock = { now: time };
  let clients = 0;
  const made = createHlcClock(
    () => clock.now,
    () => `aaaa${String((clients += 1))}`,
  );
  return { clock, ...made };
}

describe('stamps of edits', () => {
  test('TinyBase reads the time, a counter and the client in them', () => {
    const { next } = stamper();
    const [time, counter, client] = decode(next(''));
    expect([time, counter >= 2 ** 23, client]).toEqual([NOON, true, 'aaaa1']);
  });

  test('TinyBase decodes any stamp to the same time and client', () => {
    const char = fc.constantFrom(
      ...Array.from('-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'),
    );
    fc.assert(
      fc.property(fc.string({ unit: char, minLength: 16, maxLength: 16 }), (stamp) => {
        const [time, , client] = decode(stamp);
        expect([hlcTime(stamp), hlcClient(stamp)]).toEqual([time, client]);
      }),
    );
  });

  test('an edit is later than what it was made on top of, whatever the clocks, and a client only grows', () => {
    const steps = fc.array(
      fc.record({
        now: fc.integer({ min: NOON - 10 * YEAR, max: NOON + 10 * YEAR }),
        over: fc.option(fc.integer({ min: 0, max: NOON + 10 * YEAR }), { nil: undefined }),
        turned: fc.boolean(),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, (all) => {
        const { clock, next, beginSitting } = stamper();
        const latest = new Map<string, string>();
        for (const { now, over, turned } of all) {
          clock.now = now;
          if (turned) beginSitting();
          const base = over === undefined ? '' : stampFrom(over, 'zzzzz', 7);
          const stamp = next(base);
          expect(isHlc(stamp)).toBe(true);
          expect(stamp > base).toBe(true);
          expect(stamp > (latest.get(hlcClient(stamp)) ?? '')).toBe(true);
          latest.set(hlcClient(stamp), stamp);
          expect(hlcTime(stamp)).toBeLessThanOrEqual(Math.max(now, over ?? 0) + 60_001);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a false time stays with the cell that bears it: the next edit is of its own time again', () => {
    const { next } = stamper();
    const over = stampFrom(NOON + 10 * YEAR, 'zzzzz');
    expect(hlcTime(next(over))).toBe(NOON + 10 * YEAR + 1);
    expect(hlcTime(next(''))).toBe(NOON);
    const again = [next(over), next(''), next(over), next('')];
    expect(new Set(again.map(hlcClient)).size).toBe(2);
  });

  test('a clock put right makes honest stamps at once', () => {
    const { clock, next } = stamper(NOON + 3 * 86_400_000);
    const wrong = next('');
    clock.now = NOON;
    const right = next('');
    expect([hlcTime(wrong), hlcTime(right)]).toEqual([NOON + 3 * 86_400_000, NOON]);
    expect(hlcClient(wrong)).not.toBe(hlcClient(right));
  });

  test('thousands of edits in one millisecond, a clock before 1970 and one after 2109 still order', () => {
    for (const time of [NOON, -5, 9e15]) {
      const { next } = stamper(time);
      let last = '';
      for (let i = 0; i < 10_000; i++) {
        const stamp = next(last);
        if (!(stamp > last && isHlc(stamp))) throw new Error(`${stamp} after ${last}`);
        last = stamp;
      }
      expect(hlcTime(last)).toBeLessThan(LATEST_TIME + 60_000);
    }
  });

  test('edits of one sitting share its name, others do not, and thousands of sittings fit', () => {
    const { next, beginSitting } = stamper();
    const [one, two] = [next(''), next('')];
    expect(sittingOf(one)).toBe(sittingOf(two));
    const names = new Set([sittingOf(one)]);
    for (let i = 0; i < 5_000; i++) {
      beginSitting();
      names.add(sittingOf(next('')));
    }
    expect(names.size).toBe(5_001);
  });

  test('an edit of data version 1 is a sitting of its own', () => {
    const stamp = stampFrom(NOON, 'zzzzz', 12);
    expect(sittingOf(stamp)).toBe(stamp);
  });

  test('a derived stamp is just above what it replaces, the same everywhere, and nobody’s edit', () => {
    const over = stampFrom(NOON, 'aaaaa');
    const derived = derivedHlc(over);
    expect(isHlc(derived) && derived > over && derived === derivedHlc(over)).toBe(true);
    expect([isDerived(derived), isDerived(over), isDerived(stamper().next(''))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
