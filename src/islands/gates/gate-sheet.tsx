import { spokenDate } from '../../shared/dates.ts';
import {
  DECISION_WORDS,
  evidenceText,
  gateResult,
  possibleDecisions,
  resultText,
  type SheetInput,
  VERDICT_WORDS,
} from '../../workbook/tools/gates/index.ts';

/** One gate on paper, for the committee that decides: criteria, decisions, answers, and space to write. */
export function GateSheet({ gate, answers, decision, evidenceOf, name, today }: SheetInput) {
  return (
    <article class="gate-sheet print-only">
      <h2>{gate.title}</h2>
      <p>
        <bdi translate={false}>{name}</bdi>, {spokenDate(today)}. Who decides: {gate.decidedBy}.
      </p>
      <p>
        <strong>{resultText(gateResult(gate, answers))}</strong>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Answer</th>
            <th scope="col">Team says</th>
          </tr>
        </thead>
        <tbody>
          {gate.criteria.map((criterion) => {
            const { verdict = 'undecided', answer = '' } = answers.get(criterion.id) ?? {};
            return (
              <tr key={criterion.id}>
                <th scope="row">
                  {criterion.title}
                  <small>{criterion.text}</small>
                </th>
                <td>
                  {answer.trim() !== '' && (
                    <p class="written" dir="auto" translate={false}>
                      {answer}
                    </p>
                  )}
                  <small>{evidenceText(evidenceOf(criterion))}</small>
                </td>
                <td>{VERDICT_WORDS[verdict]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div class="decision">
        <p class="tick-boxes">
          {possibleDecisions(gate).map((one) => (
            <span key={one} class="box" data-ticked={one === decision.decision ? '' : undefined}>
              {DECISION_WORDS[one]}
              {one === decision.decision && ' (decided)'}
            </span>
          ))}
        </p>
        <div class="writing-space">
          <p>Reasons and conditions</p>
          <p class="written" dir="auto" translate={false}>
            {decision.reasons}
          </p>
        </div>
        <p class="lines">
          <span class="line">Date {decision.date !== '' && spokenDate(decision.date)}</span>
          <span class="line">
            Name <bdi translate={false}>{decision.names}</bdi>
          </span>
          <span class="line">Signature</span>
        </p>
      </div>
    </article>
  );
}
