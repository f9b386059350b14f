import { spokenDate } from '../../shared/dates.ts';
import {
  committeeAnswers,
  evidenceText,
  gateResult,
  resultText,
  type SheetInput,
  VERDICT_WORDS,
} from '../../workbook/tools/gates/index.ts';

/** One gate on paper, for the committee that decides: criteria, decisions, answers, and space to write. */
export function GateSheet({ gate, answers, evidenceOf, name, today }: SheetInput) {
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
          {committeeAnswers(gate).map((answer) => (
            <span key={answer} class="box">
              {answer}
            </span>
          ))}
        </p>
        <p class="writing-space">Reasons and conditions</p>
        <p class="lines">
          <span class="line">Date</span>
          <span class="line">Name</span>
          <span class="line">Signature</span>
        </p>
      </div>
    </article>
  );
}
