import { useEffect, useMemo, useState } from 'preact/hooks';
import { readRow, rowKey } from '../../workbook/engine/index.ts';
import {
  addBrief,
  addLine,
  type Brief,
  BRIEF_LINES,
  type BriefGroup,
  type BriefStatement,
  groupsOf,
  readBriefs,
} from '../../workbook/tools/briefs/index.ts';
import { library } from '../page/page-library.ts';
import type { Current } from '../page/use-initiative.ts';
import { announce } from '../ui/announce.ts';
import { useChosenBrief } from './use-chosen-brief.ts';

/** All briefs, the one that is worked on, and how another is begun. Follows the link that led to the page. */
export function useBriefs(
  { open: { initiative }, version }: Current,
  groups: readonly BriefGroup[],
  statements: readonly BriefStatement[],
) {
  // Read before the address is made that of a brief.
  const [link] = useState(() => new URLSearchParams(location.search));
  /** The group that the address asks a brief for, while there is none. */
  const [asked, setAsked] = useState('');
  const briefs = useMemo(() => readBriefs(initiative), [initiative, version]);
  const { brief, choose } = useChosenBrief(briefs);
  const begin = (group: string): string => {
    const id = library.environment.newId();
    addBrief(initiative, id, { groups: group });
    choose(id);
    setAsked('');
    return id;
  };

  // A link from the value pages names a statement or a group; it counts once, not on each reload.
  useEffect(() => {
    const statement = statements.find(({ id }) => id === link.get('add'));
    const group = statement?.group ?? groups.find(({ id }) => id === link.get('group'))?.id;
    if (group === undefined || initiative.readOnly) return;
    const isFor = (one: Brief): boolean => groupsOf(one).includes(group);
    // The brief that is worked on comes first: another may be for the same group.
    const fitting = brief !== undefined && isFor(brief) ? brief : briefs.find(isFor);
    if (statement === undefined) {
      if (fitting === undefined) setAsked(group);
      else choose(fitting.id);
      return;
    }
    const id = fitting?.id ?? begin(group);
    choose(id);
    const isThere = readRow(initiative, BRIEF_LINES, rowKey(id, statement.id)).chosen;
    if (!isThere) addLine(initiative, id, statement, statements);
    announce(isThere ? 'The statement is in this brief already.' : 'The statement was added to this brief.');
    requestAnimationFrame(() =>
      document.getElementById(`line-${statement.id.replaceAll('/', '-')}`)?.focus(),
    );
  }, []);
  return { briefs, brief, choose, asked, begin };
}
