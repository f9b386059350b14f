import { readRow, rowKey } from '../../workbook/engine/index.ts';
import {
  addBrief,
  addLine,
  BRIEF_LINES,
  briefFor,
  type BriefStatement,
  readBriefs,
  readLines,
} from '../../workbook/tools/briefs/index.ts';
import { library } from '../page/page-library.ts';
import { readLatest, remember } from './latest-briefs.ts';

/** The brief that a statement was added to, and how many statements it has now. */
export interface Added {
  readonly brief: string;
  readonly count: number;
  /** Whether it was not in the brief before. */
  readonly isNew: boolean;
}

/**
 * Adds a statement of the playbook to the brief last worked on, if that is for its stakeholder, else to another such
 * one, else to a new one. Returns nothing where it could not be stored.
 */
export function addStatement(
  statement: Pick<BriefStatement, 'id' | 'text' | 'direction' | 'stakeholder'>,
): Added | undefined {
  const { initiative, persistence } = library.current();
  if (initiative.readOnly) return undefined;
  const briefs = readBriefs(initiative);
  const [shown] = readLatest().flatMap((id) => briefs.find((one) => one.id === id) ?? []);
  const brief =
    briefFor(statement.stakeholder, briefs, shown)?.id ??
    (() => {
      const id = library.environment.newId();
      addBrief(initiative, id, { groups: statement.stakeholder });
      return id;
    })();
  const isNew = !readRow(initiative, BRIEF_LINES, rowKey(brief, statement.id)).chosen;
  if (isNew) addLine(initiative, brief, statement, []);
  persistence.save();
  if (persistence.status().state !== 'saved') return undefined;
  remember(brief);
  const { receives, gives } = readLines(initiative, brief, []);
  return { brief, count: receives.length + gives.length, isNew };
}
