import { expect, test } from 'vitest';
import { setDetails } from '../../../../src/workbook/engine/rows.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { openLibrary } from '../../../../src/workbook/storage/library.ts';
import { bytesUsed } from '../../../../src/workbook/storage/notes.ts';
import { setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { createBrowser } from '../world.ts';

/** An item filled as diligent people fill it: a note of 120 letters, a reason, an owner, a day, a link. */
export const FULL = {
  state: 'doing',
  reason: 'Covered by the host accelerator',
  note: 'Spoke with the board on Monday; they want two more names and a letter from the society before the autumn meeting begins.',
  owner: 'Dr. Annabelle Example',
  due: '2027-09-30',
  evidence: 'https://example.org/minutes/2027/03/board-meeting.pdf',
} as const;

test('20 initiatives with all 80 items filled stay under 2 MB', { timeout: 60_000 }, () => {
  const browser = createBrowser();
  const library = openLibrary(schema, browser.tab().environment);
  for (let n = 0; n < 20; n++) {
    const { initiative } = library.create({ name: `Initiative ${String(n)}`, specialty: 'Cardiology' });
    for (let i = 0; i < 80; i++) {
      browser.pass(10_000);
      setItem(
        initiative,
        `t${String(1 + (i % 5))}/a-usual-item-${String(i)}`,
        FULL,
        'An organization and a named person have agreed in writing to lead',
      );
    }
    setDetails(initiative, { host: 'join' });
    browser.pass(10_000);
  }
  const characters = [...browser.data].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  // Browsers count two bytes a character and allow 10 MB.
  expect(bytesUsed(library.storage)).toBe(2 * characters);
  expect(bytesUsed(library.storage)).toBeLessThan(2_000_000);
});
