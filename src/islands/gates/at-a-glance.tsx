import {
  decisionText,
  evidenceText,
  type SheetInput,
  VERDICT_WORDS,
} from '../../workbook/tools/gates/index.ts';
import { criterionId } from './criterion-work.tsx';

/** All criteria of a gate in a few lines: what holds, what is missing, and what was decided. */
export function AtAGlance({ gate, answers, decision, evidenceOf }: Omit<SheetInput, 'name' | 'today'>) {
  return (
    <section aria-labelledby="gate-glance">
      <h3 id="gate-glance">At a glance</h3>
      <ol class="glance">
        {gate.criteria.map((criterion) => {
          const { id, title } = criterion;
          const { verdict = 'undecided', answer = '' } = answers.get(id) ?? {};
          return (
            <li key={id} data-glance={id} data-verdict={verdict}>
              <a href={`#${criterionId(id)}`}>{title}</a>
              <strong>{VERDICT_WORDS[verdict]}</strong>
              <span class="muted">{evidenceText(evidenceOf(criterion))}</span>
              {verdict === 'not-yet' && (
                <span class="written" dir="auto" translate={false}>
                  {answer.trim()}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p data-decision>
        <a href="#gate-decided">Decision on the gate</a>:{' '}
        <strong translate={decision.names === '' ? undefined : false}>{decisionText(decision)}</strong>
      </p>
    </section>
  );
}
