import { counted } from '../../../shared/words.ts';
import { readRows } from '../../engine/index.ts';
import { countOrEmpty, type Status, type StatusContext } from '../descriptor/index.ts';
import { GATES } from './tables.ts';

export const criteria: Status<StatusContext> = (initiative) => {
  const rows = [...readRows(initiative, GATES).values()];
  const count = (one: string): number => rows.filter(({ verdict }) => verdict === one).length;
  const [ready, notYet] = [count('ready'), count('not-yet')];
  if (ready + notYet > 0) return `${counted(ready, 'criterion', 'criteria')} ready, ${notYet} not yet`;
  const written = rows.filter(({ verdict, answer }) => verdict === 'na' || answer.trim() !== '');
  return countOrEmpty(written.length, 'criterion worked on', 'criteria worked on');
};
