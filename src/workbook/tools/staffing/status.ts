import { readRows } from '../../engine/rows.ts';
import { countOrEmpty, type Status, type StatusContext } from '../descriptor/tool.ts';
import { PHASES } from './tables.ts';

export const phases: Status<StatusContext> = (initiative) =>
  countOrEmpty(readRows(initiative, PHASES).size, 'phase planned', 'phases planned');
