import type { Candidate } from '../../workbook/tools/champions/index.ts';
import { nameOf } from '../../workbook/tools/people/index.ts';
import type { Criterion } from './criteria.ts';

interface Props {
  readonly criteria: readonly Criterion[];
  /** The candidate whose name is printed on it; none for a blank sheet. */
  readonly candidate: Candidate | undefined;
}

/** The sheet for an interview, on paper only: seven questions, what to listen for, space for notes. */
export function InterviewSheet({ criteria, candidate }: Props) {
  return (
    <article class="interview print-only" data-interview aria-labelledby="interview-title">
      <h2 id="interview-title">Interview about leading the initiative</h2>
      <p class="lines-to-fill">
        <span>Candidate: {candidate !== undefined && <bdi translate={false}>{nameOf(candidate)}</bdi>}</span>
        <span>Day:</span>
        <span>Who asks:</span>
      </p>
      <p>
        Ask for one piece of evidence with each answer. Rate on your own and before you talk with others. The
        ratings are about fit for this work, not about anybody’s worth.
      </p>
      {criteria.map(({ id, order, title, ask, signs, warnings, ratings }) => (
        <section key={id}>
          <h3>
            {order}. {title}
          </h3>
          <p class="ask">{ask}</p>
          <div class="listen">
            <div>
              <h4>Signs of strength</h4>
              <ul class="dots">
                {signs.map((sign) => (
                  <li key={sign}>{sign}</li>
                ))}
              </ul>
            </div>
            <div>
              <h4>Warnings</h4>
              <ul class="dots">
                {warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </div>
          </div>
          <ol class="scale">
            {ratings.map((anchor, rating) => (
              <li key={anchor}>
                <span class="tick" /> {rating}: {anchor}
              </li>
            ))}
          </ol>
          <p class="writing-space">Notes and evidence</p>
        </section>
      ))}
      <p class="writing-space">What would make them give up? What did they promise, by which day?</p>
    </article>
  );
}
