import { useEffect, useMemo, useState } from 'preact/hooks';
import { spokenDate } from '../../components/dates.ts';
import {
  addBrief,
  addLine,
  type BriefStatement,
  groupsOf,
  imbalance,
  readBriefs,
  readLines,
} from '../../workbook/briefs.ts';
import { briefDocument } from '../../workbook/exports/brief-document.ts';
import { documentMarkdown } from '../../workbook/exports/document.ts';
import { readDetails, setRow } from '../../workbook/initiative-store.ts';
import { announce } from '../workbook/announce.ts';
import { documentSaves } from '../workbook/document-saves.ts';
import { DocumentView } from '../workbook/document-view.tsx';
import { Outputs } from '../workbook/outputs.tsx';
import { shelf, today } from '../workbook/page-shelf.ts';
import { ToolFrame } from '../workbook/tool-frame.tsx';
import { useInitiative } from '../workbook/use-initiative.ts';
import { BriefChoice } from './brief-choice.tsx';
import { BriefFields } from './brief-fields.tsx';
import { Statements } from './statements.tsx';

/** A stakeholder group, by the id of its value pair. */
export interface BriefGroup {
  readonly id: string;
  readonly title: string;
}

interface Props {
  readonly groups: readonly BriefGroup[];
  /** All statements, in the order of the playbook. */
  readonly statements: readonly BriefStatement[];
}

const NO_LISTS: readonly [] = [];

/** The value brief: what a group gains, what we ask of it, and the page that comes of it. */
export default function BriefView({ groups, statements }: Props) {
  const current = useInitiative(NO_LISTS);
  const { open, version } = current;
  const { initiative } = open;
  const [chosen, setChosen] = useState('');
  /** The group that the address asks a brief for, while there is none. */
  const [asked, setAsked] = useState('');
  const locked = initiative.readOnly;
  const briefs = useMemo(() => readBriefs(initiative), [initiative, version]);
  const brief = briefs.find(({ id }) => id === chosen) ?? briefs[0];
  const begin = (group = ''): string => {
    const id = shelf.environment.newId();
    addBrief(initiative, id, { groups: group });
    setChosen(id);
    setAsked('');
    return id;
  };

  // A link from the value pages names a statement or a group; it counts once, not on each reload.
  useEffect(() => {
    const asked = new URLSearchParams(location.search);
    if (location.search !== '') history.replaceState(history.state, '', location.pathname);
    const statement = statements.find(({ id }) => id === asked.get('add'));
    const group = statement?.group ?? groups.find(({ id }) => id === asked.get('group'))?.id;
    if (group === undefined || initiative.readOnly) return;
    const fitting = readBriefs(initiative).find((one) => groupsOf(one).includes(group));
    if (statement === undefined) {
      if (fitting === undefined) setAsked(group);
      else setChosen(fitting.id);
      return;
    }
    const id = fitting?.id ?? begin(group);
    setChosen(id);
    const isThere =
      initiative.replica.store.getCell('briefLines', `${id}/${statement.id}`, 'chosen') === true;
    if (!isThere) addLine(initiative, id, statement, statements);
    announce(isThere ? 'The statement is in this brief already.' : 'The statement was added to this brief.');
    requestAnimationFrame(() =>
      document.getElementById(`line-${statement.id.replaceAll('/', '-')}`)?.focus(),
    );
  }, []);

  const names = new Map([
    ...statements.map(({ id, text }) => [id, text] as const),
    ...briefs.map(({ id, title }) => [id, title.trim() === '' ? 'Value brief' : title] as const),
  ]);
  const textOf = (row: string): string | undefined =>
    names.get(row) ?? names.get(row.replace(/^[^/]*\//, ''));

  if (brief === undefined) {
    return (
      <ToolFrame
        current={current}
        title="Value brief"
        textOf={textOf}
        result={<BriefChoice {...{ briefs, groups, asked, begin, locked }} chosen="" choose={setChosen} />}
      />
    );
  }
  const lines = readLines(initiative, brief.id, statements);
  const titles = groups.filter(({ id }) => groupsOf(brief).includes(id)).map(({ title }) => title);
  const make = () =>
    briefDocument({
      brief,
      lines,
      groups: titles,
      initiative: readDetails(initiative).name,
      today: today(),
      spoken: spokenDate,
    });
  const { document: sheet, says } = make();
  const lacks = imbalance(brief, lines);
  const result = (
    <>
      <BriefChoice {...{ briefs, groups, asked, begin, locked }} chosen={brief.id} choose={setChosen} />
      <fieldset class="gw-tool no-print" disabled={locked}>
        <legend class="sr-only">The brief</legend>
        <div class="brief">
          <BriefFields
            key={brief.id}
            brief={brief}
            groups={groups}
            initiative={initiative}
            set={(patch) => setRow(initiative, 'briefs', brief.id, patch)}
          />
          <Statements
            key={`${brief.id}/receives`}
            title="What they gain"
            empty="Nothing yet. People help those who understand what they need: begin here."
            direction="receives"
            {...{ brief, lines: lines.receives, statements, groups, initiative }}
          />
          <Statements
            key={`${brief.id}/gives`}
            title="What we ask of them"
            empty="Nothing yet. A talk that asks for nothing ends in applause and no help."
            direction="gives"
            {...{ brief, lines: lines.gives, statements, groups, initiative }}
          />
          <p class={lacks === '' ? 'quiet' : 'reminder'} role="status" data-balance>
            {lacks}
          </p>
        </div>
      </fieldset>
      <Outputs
        id="brief-take"
        what="brief"
        says={`${says} It may hold names: read it once more before you send it.`}
        saves={documentSaves(make)}
        markdown={() => documentMarkdown(make().document)}
        print="Print the brief"
      />
      <DocumentView id="brief-page" document={sheet} />
    </>
  );
  return <ToolFrame current={current} title="Value brief" textOf={textOf} result={result} />;
}
