import { useEffect, useMemo, useState } from 'preact/hooks';
import { readRow, rowKey } from '../../workbook/engine/index.ts';
import {
  addBrief,
  addLine,
  BRIEF_LINES,
  briefFor,
  type BriefStatement,
  readBriefs,
} from '../../workbook/tools/briefs/index.ts';
import type { Stakeholder } from '../../workbook/tools/people/index.ts';
import { library } from '../page/page-library.ts';
import type { Current } from '../page/use-initiative.ts';
import { announce } from '../ui/announce.ts';
import { lineId } from './line.tsx';
import { useChosenBrief } from './use-chosen-brief.ts';

/** All briefs, the current one, and a function to begin another. Handles the link that led to the page. */
export function useBriefs(
  { open: { initiative }, version }: Current,
  stakeholders: readonly Stakeholder[],
  statements: readonly BriefStatement[],
) {
  // Read before the address is replaced by that of a brief.
  const [link] = useState(() => new URLSearchParams(location.search));
  /** The stakeholder for which the address requests a brief, while there is none. */
  const [asked, setAsked] = useState('');
  const briefs = useMemo(() => readBriefs(initiative), [initiative, version]);
  const { brief, choose } = useChosenBrief(briefs);
  const begin = (stakeholder: string): string => {
    const id = library.environment.newId();
    addBrief(initiative, id, { groups: stakeholder });
    choose(id);
    setAsked('');
    return id;
  };

  // A link from the value pages names a statement or a stakeholder; it is handled once, not on each reload.
  useEffect(() => {
    const statement = statements.find(({ id }) => id === link.get('add'));
    const stakeholder = statement?.stakeholder ?? stakeholders.find(({ id }) => id === link.get('group'))?.id;
    if (stakeholder === undefined || initiative.readOnly) return;
    const fitting = briefFor(stakeholder, briefs, brief);
    if (statement === undefined) {
      if (fitting === undefined) setAsked(stakeholder);
      else choose(fitting.id);
      return;
    }
    const id = fitting?.id ?? begin(stakeholder);
    choose(id);
    const isThere = readRow(initiative, BRIEF_LINES, rowKey(id, statement.id)).chosen;
    if (!isThere) addLine(initiative, id, statement, statements);
    announce(isThere ? 'The statement is in this brief already.' : 'The statement was added to this brief.');
    requestAnimationFrame(() => document.getElementById(lineId(statement.id))?.focus());
  }, []);
  return { briefs, brief, choose, asked, begin };
}
