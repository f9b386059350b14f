import { readRows } from '../../engine/index.ts';
import { countOrEmpty, type Status, type StatusContext } from '../descriptor/index.ts';
import { PHASES } from './tables.ts';

export const phases: Status<StatusContext> = (initiative) =>
  countOrEmpty(readRows(initiative, PHASES).size, 'phase planned', 'phases planned');
