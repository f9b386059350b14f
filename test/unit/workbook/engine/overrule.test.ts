import { expect, test } from 'vitest';
import { createInitiative } from '../../../../src/workbook/engine/initiative.ts';
import { dismissLostEdit, lostEdits } from '../../../../src/workbook/engine/lost-edits.ts';
import { logOverruledEdit } from '../../../../src/workbook/engine/overrule.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { NOON } from '../world.ts';

const place = { table: 'items', row: 't1/ip', cell: 'note' };

test('an overruled edit that was dismissed before, when it stood, is kept anew', () => {
  let time = NOON;
  const initiative = createInitiative(schema, 'one', () => (time += 1000));
  setItem(initiative, place.row, { note: 'Theirs' });
  const edit = initiative.replica.snapshot().tables['items']?.[place.row]?.['note'];
  setItem(initiative, place.row, { note: 'Mine' });
  const kept = () => lostEdits(initiative).map(({ id, value }) => ({ id, value }));

  logOverruledEdit(initiative, edit, place);
  const [first, ...others] = kept();
  expect(others).toEqual([]);
  dismissLostEdit(initiative, first?.id ?? '');
  expect(kept()).toEqual([]);

  logOverruledEdit(initiative, edit, place);
  expect(kept()).toEqual([{ id: first?.id, value: 'Theirs' }]);
});
