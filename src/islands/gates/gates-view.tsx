import { useMemo, useState } from 'preact/hooks';
import { href } from '../../shared/href.ts';
import { readDetails } from '../../workbook/engine/index.ts';
import { itemsOf, type ListDefinition, readItems } from '../../workbook/tools/checklists/index.ts';
import type { ItemStatusContext } from '../../workbook/tools/descriptor/index.ts';
import {
  type Gate,
  gateResult,
  itemEvidence,
  readAnswers,
  readDecision,
  resultText,
  retiredAnswers,
  sheetSays,
  type SheetInput,
} from '../../workbook/tools/gates/index.ts';
import { measuredStates } from '../../workbook/tools/measures.ts';
import { today } from '../page/page-library.ts';
import { ToolFrame } from '../page/tool-frame.tsx';
import { useInitiative } from '../page/use-initiative.ts';
import { announce } from '../ui/announce.ts';
import { asMarkdown, documentSaves } from '../ui/document-saves.ts';
import { Outputs } from '../ui/outputs.tsx';
import { AtAGlance } from './at-a-glance.tsx';
import { CriterionWork } from './criterion-work.tsx';
import { GateChoice } from './gate-choice.tsx';
import { GateDecided } from './gate-decided.tsx';
import { GateSheet } from './gate-sheet.tsx';
import { Retired } from './retired.tsx';

/** A checklist with those of its items that relate to a gate. */
export type GateList = ListDefinition & { readonly url: string };

interface Props {
  /** At least one. */
  readonly gates: readonly [Gate, ...Gate[]];
  readonly lists: readonly GateList[];
  /** The ids that the tools' measures count over. */
  readonly known: Omit<ItemStatusContext, 'today'>;
}

/** The page of the stage gates: the gates, the criteria with related work, and the sheet for a committee. */
export default function GatesView({ gates, lists, known }: Props) {
  const current = useInitiative(lists);
  const { initiative } = current.open;
  const [chosen, setChosen] = useState(() => new URLSearchParams(location.search).get('gate'));
  const gate = gates.find(({ id }) => id === chosen) ?? gates[0];
  const answers = readAnswers(initiative);
  const input = sheetInput(gate, answers, current, lists, known);
  const titles = useMemo(
    () =>
      new Map(
        gates.flatMap(({ id, title, criteria }) => [
          [id, title] as const,
          ...criteria.map((criterion) => [criterion.id, criterion.title] as const),
        ]),
      ),
    [gates],
  );
  // What writes the sheet comes when the reader first takes one away.
  const document = async () => (await import('../../workbook/tools/gates/index.ts')).gateDocument(input);
  const choose = (id: string): void => {
    setChosen(id);
    history.replaceState(history.state, '', `${location.pathname}?gate=${id}`);
  };
  const retired = retiredAnswers(gates, answers);
  const result = (
    <>
      <GateChoice gates={gates} answers={answers} chosen={gate.id} choose={choose} />
      <fieldset class="gw-tool no-print" disabled={initiative.readOnly}>
        <legend class="sr-only">{gate.title}</legend>
        <section aria-labelledby="gate-title" data-gate={gate.id}>
          <h2 id="gate-title" tabIndex={-1}>
            {gate.title}
          </h2>
          <p>{gate.purpose}</p>
          <p class="muted">
            Who decides: {gate.decidedBy}. <a href={href(gate.url)}>This gate in the guide, with sources</a>
          </p>
          <p class="result" data-result>
            {resultText(gateResult(gate, answers))}
          </p>
          <AtAGlance {...input} />
          <ol class="criteria">
            {gate.criteria.map((criterion) => (
              <CriterionWork
                key={criterion.id}
                criterion={criterion}
                initiative={initiative}
                evidence={input.evidenceOf(criterion)}
                lists={lists}
                onDecided={() => announce(resultText(gateResult(gate, readAnswers(initiative))))}
              />
            ))}
          </ol>
          <GateDecided gate={gate} initiative={initiative} />
        </section>
      </fieldset>
      <Outputs
        id="gate-outputs"
        what="sheet"
        says={sheetSays(gate)}
        saves={documentSaves(document)}
        markdown={() => asMarkdown(document)}
        print="Print the sheet of this gate"
      />
      <GateSheet {...input} />
      {retired.length > 0 && (
        <fieldset class="no-print" disabled={initiative.readOnly}>
          <legend class="sr-only">Answers to criteria of the past</legend>
          <Retired answers={retired} initiative={initiative} />
        </fieldset>
      )}
    </>
  );
  return (
    <ToolFrame
      current={current}
      title="Stage gate readiness"
      textOf={(row) => titles.get(row) ?? answers.get(row)?.text}
      result={result}
    />
  );
}

function sheetInput(
  gate: Gate,
  answers: SheetInput['answers'],
  { open: { initiative } }: ReturnType<typeof useInitiative>,
  lists: readonly GateList[],
  known: Props['known'],
): SheetInput {
  const definitions = new Map(itemsOf(lists).map((item) => [item.id, item]));
  const items = readItems(initiative);
  return {
    gate,
    answers,
    decision: readDecision(initiative, gate.id),
    evidenceOf: (criterion) => ({
      items: itemEvidence(criterion.items, definitions, items),
      tools: measuredStates(criterion.tools, initiative, { ...known, today: today() }),
    }),
    name: readDetails(initiative).name,
    today: today(),
  };
}
