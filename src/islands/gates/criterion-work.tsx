import { type EditResult, type Initiative, setRow } from '../../workbook/engine/index.ts';
import { cut } from '../../workbook/text/index.ts';
import {
  type Criterion,
  GATES,
  readAnswer,
  type SheetInput,
  type Verdict,
  VERDICT_WORDS,
} from '../../workbook/tools/gates/index.ts';
import { Area } from '../ui/area.tsx';
import { cellOf } from '../ui/cell.ts';
import { Evidence } from './evidence.tsx';
import type { GateList } from './gates-view.tsx';

interface Props {
  readonly criterion: Criterion;
  readonly initiative: Initiative;
  readonly evidence: ReturnType<SheetInput['evidenceOf']>;
  readonly lists: readonly GateList[];
  readonly onDecided: () => void;
}

/** The id of a criterion's heading. */
export const criterionId = (id: string): string => `criterion-${id.replace('/', '-')}`;

const VERDICTS = Object.keys(VERDICT_WORDS) as Verdict[];
const HINTS: Readonly<Partial<Record<Verdict, string>>> = {
  'not-yet': 'What is missing, who brings it, and until when?',
  na: 'Why does it not apply here?',
};

/** One criterion: its text, the related work in the workbook, and the reader's own answer and decision. */
export function CriterionWork({ criterion, initiative, evidence, lists, onDecided }: Props) {
  const { id, title, text, answeredBy } = criterion;
  const { verdict } = readAnswer(initiative, id);
  const set = (patch: { verdict?: Verdict; answer?: string }): EditResult =>
    setRow(initiative, GATES, id, { ...patch, text: cut(text, 1_000) });
  const field = `gate-${id.replace('/', '-')}`;
  return (
    <li data-criterion={id}>
      <h3 id={criterionId(id)} tabIndex={-1}>
        {title}
      </h3>
      <div>
        <p>{text}</p>
        <p class="muted">What usually answers it: {answeredBy}.</p>
        <Evidence evidence={evidence} lists={lists} />
      </div>
      <div>
        <fieldset class="verdict choice">
          <legend>
            Your decision<span class="sr-only">: {title}</span>
          </legend>
          {VERDICTS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={field}
                value={one}
                checked={one === verdict}
                onChange={() => {
                  set({ verdict: one });
                  onDecided();
                }}
              />
              <span>{VERDICT_WORDS[one]}</span>
            </label>
          ))}
        </fieldset>
        <Area
          id={field}
          label={`Your answer: ${title}`}
          cell={cellOf(initiative, GATES, id, 'answer')}
          hint={HINTS[verdict] ?? 'What would you show to a committee that asks?'}
          rows={2}
          onValue={(value) => set({ answer: value })}
        />
      </div>
    </li>
  );
}
