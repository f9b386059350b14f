import { type Candidate, differencesIn, ratingWords } from '../../workbook/tools/champions/index.ts';
import { nameOf } from '../../workbook/tools/people/index.ts';
import type { Criterion } from './criteria.ts';

interface Props {
  readonly criteria: readonly Criterion[];
  readonly candidates: readonly Candidate[];
  /** What to call each rater. */
  readonly raters: ReadonlyMap<string, string>;
}

/** Where raters differ, and who said what. */
export function Differences({ criteria, candidates, raters }: Props) {
  const all = differencesIn(
    criteria.map(({ id }) => id),
    candidates,
  );
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="champions-differences" data-differences>
      <h2 id="champions-differences">Where raters differ</h2>
      <p class="muted">
        The lowest rating counts until you agree. Ratings two points apart mean that evidence is missing: ask
        the candidate again.
      </p>
      <ul class="lines">
        {all.map(({ candidate, criterion, entries }) => (
          <li key={`${candidate.id} ${criterion}`}>
            <p>
              <strong>
                <bdi translate={false}>{nameOf(candidate)}</bdi>
              </strong>
              , {criteria.find(({ id }) => id === criterion)?.title}:{' '}
              <Ratings entries={entries} raters={raters} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RatingsProps {
  readonly entries: readonly { readonly row: string; readonly rater: string; readonly rating: string }[];
  readonly raters: ReadonlyMap<string, string>;
}

/** `Bea 3 strong, Dan 1 some`. */
export function Ratings({ entries, raters }: RatingsProps) {
  return (
    <>
      {entries.map(({ row, rater, rating }, index) => (
        <span key={row}>
          {index > 0 && ', '}
          <bdi translate={false}>{raters.get(rater)}</bdi> {ratingWords(Number(rating))}
        </span>
      ))}
    </>
  );
}
