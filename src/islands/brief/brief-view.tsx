import { spokenDate } from '../../shared/dates.ts';
import { readDetails, setRow } from '../../workbook/engine/index.ts';
import {
  briefDocument,
  briefName,
  BRIEFS,
  type BriefStatement,
  imbalance,
  readLines,
  readTakenOut,
} from '../../workbook/tools/briefs/index.ts';
import type { Stakeholder } from '../../workbook/tools/people/index.ts';
import { today } from '../page/page-library.ts';
import { ToolFrame } from '../page/tool-frame.tsx';
import { useInitiative } from '../page/use-initiative.ts';
import { asMarkdown, documentSaves } from '../ui/document-saves.ts';
import { DocumentView } from '../ui/document-view.tsx';
import { Outputs } from '../ui/outputs.tsx';
import { nameStakeholders } from '../ui/shown-value.ts';
import { BriefChoice } from './brief-choice.tsx';
import { BriefFields } from './brief-fields.tsx';
import { Statements } from './statements.tsx';
import { useBriefs } from './use-briefs.ts';

interface Props {
  readonly stakeholders: readonly Stakeholder[];
  /** All statements, in the order of the playbook. */
  readonly statements: readonly BriefStatement[];
}

const NO_LISTS: readonly [] = [];

/** The value brief: what a stakeholder gains, what we ask of it, and the resulting page. */
export default function BriefView({ stakeholders, statements }: Props) {
  nameStakeholders(stakeholders);
  const current = useInitiative(NO_LISTS);
  const { initiative } = current.open;
  const locked = initiative.readOnly;
  const { briefs, brief, choose, asked, begin } = useBriefs(current, stakeholders, statements);

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
        result={
          <>
            <p class="print-only">No brief is begun yet.</p>
            <BriefChoice {...{ briefs, stakeholders, asked, begin, locked, choose }} chosen="" />
          </>
        }
      />
    );
  }
  const lines = readLines(initiative, brief.id, statements);
  const takenOut = readTakenOut(initiative, brief.id, statements);
  const make = () =>
    briefDocument({
      brief,
      lines,
      stakeholders,
      initiative: readDetails(initiative).name,
      today: today(),
      spoken: spokenDate,
    });
  const { document: sheet, says } = make();
  const lacks = imbalance(brief, lines);
  const result = (
    <>
      <BriefChoice {...{ briefs, stakeholders, asked, begin, locked, choose }} chosen={brief.id} />
      <fieldset class="gw-tool no-print" disabled={locked}>
        <legend class="sr-only">The brief</legend>
        <div class="brief">
          <BriefFields
            key={brief.id}
            name={briefName(brief, briefs, stakeholders)}
            brief={brief}
            stakeholders={stakeholders}
            initiative={initiative}
            set={(patch) => setRow(initiative, BRIEFS, brief.id, patch)}
          />
          <Statements
            key={`${brief.id}/receives`}
            title="What they gain"
            empty="Nothing yet. People help those who understand what they need: begin here."
            direction="receives"
            {...{
              brief,
              lines: lines.receives,
              takenOut: takenOut.receives,
              statements,
              stakeholders,
              initiative,
            }}
          />
          <Statements
            key={`${brief.id}/gives`}
            title="What we ask of them"
            empty="Nothing yet. A talk that asks for nothing ends in applause and no help."
            direction="gives"
            {...{ brief, lines: lines.gives, takenOut: takenOut.gives, statements, stakeholders, initiative }}
          />
          <p class={lacks === '' ? 'muted' : 'warning'} role="status" data-balance>
            {lacks}
          </p>
        </div>
      </fieldset>
      <Outputs
        id="brief-take"
        what="brief"
        says={`${says} It may hold names: read it once more before you send it.`}
        saves={documentSaves(make)}
        markdown={() => asMarkdown(make)}
        print="Print the brief"
      />
      <DocumentView id="brief-page" document={sheet} />
    </>
  );
  return <ToolFrame current={current} title="Value brief" textOf={textOf} result={result} />;
}
