import { counted } from '../../../shared/words.ts';
import { readRows } from '../../engine/index.ts';
import type { Status, StatusContext } from '../descriptor/index.ts';
import { statusOf } from './entry-status.ts';
import { CHARTER } from './tables.ts';

export const parts: Status<StatusContext> = (initiative) => {
  const statuses = [...readRows(initiative, CHARTER).values()].map(statusOf);
  const [agreed, draft] = (['agreed', 'draft'] as const).map(
    (status) => statuses.filter((one) => one === status).length,
  );
  return (agreed ?? 0) + (draft ?? 0) === 0
    ? ''
    : `${counted(agreed ?? 0, 'part')} agreed, ${draft ?? 0} in draft`;
};
