import {
  type Candidate,
  gainSentences,
  type Names,
  rankGains,
} from '../../workbook/tools/champions/index.ts';
import type { Criterion } from './criteria.ts';

interface Props {
  readonly criteria: readonly Criterion[];
  readonly set: readonly Candidate[];
  readonly considered: readonly Candidate[];
  readonly names: Names;
}

/** Which of those considered would add most to the present set, and what. */
export function Gains({ criteria, set, considered, names }: Props) {
  const gains = rankGains(
    criteria.map(({ id }) => id),
    set,
    considered,
  );
  return (
    <section aria-labelledby="champions-gains">
      <h2 id="champions-gains">Who would add most</h2>
      {considered.length === 0 ? (
        <p>Nobody is being considered. Add a candidate to see what they would bring.</p>
      ) : (
        <>
          <p class="muted">
            A point is one step on one criterion above the best that the set has. Where nobody in the set is
            rated, steps count from 0. Equal points: whoever would be a second person more often comes first.
          </p>
          <ol class="lines">
            {gains.map((gain) => {
              const [sum = '', ...more] = gainSentences(gain, names, criteria.length);
              return (
                <li key={gain.id} data-gain={gain.id}>
                  <p>
                    <strong>
                      <bdi translate={false}>{names.person(gain.id)}</bdi>
                    </strong>
                    : {sum}
                  </p>
                  {more.map((one) => (
                    <p key={one}>{one}</p>
                  ))}
                </li>
              );
            })}
          </ol>
        </>
      )}
    </section>
  );
}
