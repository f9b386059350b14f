import { counted } from '../../../shared/words.ts';
import { readRows } from '../../engine/index.ts';
import type { Status } from '../descriptor/index.ts';
import { GATES } from './tables.ts';

/** The id of the gate between planning and execution in the content. */
export const EXECUTION_GATE = 'planning-out';

export const execution: Status = (initiative) => {
  const verdicts = [...readRows(initiative, GATES)].flatMap(([id, { verdict }]) =>
    id.startsWith(`${EXECUTION_GATE}/`) ? [verdict] : [],
  );
  const count = (one: string): number => verdicts.filter((verdict) => verdict === one).length;
  const [ready, notYet] = [count('ready'), count('not-yet')];
  if (ready + notYet === 0) return 'no criterion for Execution decided yet';
  return `${counted(ready, 'criterion', 'criteria')} for Execution ready, ${notYet} not yet`;
};
