// Initiative files, good and bad, for tests of reading them.
import { createInitiative, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { setDetails } from '../../../../src/workbook/engine/rows.ts';
import { type FileResult, readFile } from '../../../../src/workbook/exchange/read-file.ts';
import { writeFile } from '../../../../src/workbook/exchange/write-file.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { NOON } from '../world.ts';

export const STAMP = 'PBs_-------AAAAA';

export function filled(): Initiative {
  const initiative = createInitiative(schema, 'shared', () => NOON);
  setDetails(initiative, {
    name: 'Cardiology',
    specialty: 'Cardiology',
    host: 'join',
    startDate: '2027-01-01',
  });
  setItem(
    initiative,
    't1/ip',
    {
      state: 'na',
      reason: 'none',
      note: 'a\n"b"',
      owner: 'Ann',
      due: '2027-04-01',
      evidence: 'https://example.org/',
    },
    'Ownership',
  );
  return initiative;
}
export const good = () => writeFile(filled(), '2027-03-01').text;
export const file = (parts: object) =>
  JSON.stringify({
    format: 'groundwork-initiative',
    version: 1,
    exportedAt: '2027-03-01T12:00:00.000Z',
    content: {},
    ...parts,
  });
export const items = (rows: unknown) => file({ content: { tables: { items: rows } } });
export const kind = (result: FileResult) => (result.ok ? 'ok' : result.problem.kind);
export const read = (text: string) => readFile(schema, text, NOON);
