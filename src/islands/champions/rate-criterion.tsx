import { href } from '../../shared/href.ts';
import { counted } from '../../shared/words.ts';
import type { Initiative } from '../../workbook/engine/index.ts';
import {
  type Candidate,
  entryOf,
  type Rating,
  RATING_WORDS,
  ratingRow,
  RATINGS,
  ratingWords,
  setRating,
} from '../../workbook/tools/champions/index.ts';
import { Area } from '../ui/area.tsx';
import { cellOf } from '../ui/cell.ts';
import type { Criterion } from './criteria.ts';
import { Ratings } from './differences.tsx';

interface Props {
  readonly initiative: Initiative;
  readonly candidate: Candidate;
  readonly criterion: Criterion;
  readonly rater: string;
  readonly raters: ReadonlyMap<string, string>;
  /** Returns the reader's id as an author; `keep` when something is entered under it. */
  readonly authorId: (keep?: 'keep') => string;
}

const SCORES = ['0', '1', '2', '3'] as const;

/** Rates one candidate on one criterion: a row with the criterion's own scale, and what the rating rests on in a fold. */
export function RateCriterion({ initiative, candidate, criterion, rater, raters, authorId }: Props) {
  const { id, title, statement, ask, signs, warnings, ratings, url, order } = criterion;
  const entries = candidate.rows.get(id) ?? [];
  const mine = entryOf(entries, rater);
  const rowOf = (author: string): string => mine?.row ?? ratingRow(candidate.id, id, author);
  const group = `${candidate.id}-${id}`;
  const heading = `rate-${id}`;
  const set = (patch: Partial<Omit<Rating, 'text'>>) =>
    setRating(initiative, rowOf(authorId('keep')), patch, title);
  const chosen = mine?.rating ?? 'unrated';
  const others = entries.filter((one) => one.rater !== rater && !one.replaced && one.rating !== 'unrated');
  // What others rated is not shown before: it would lead the reader.
  const notes = entries.filter(
    (one) =>
      one !== mine &&
      one.basis.trim() !== '' &&
      (one.rater === rater || chosen !== 'unrated' || one.rating === 'unrated'),
  );
  const option = (value: Rating['rating'], words: string, anchor: string) => (
    <label key={value} data-level={value}>
      <span class="level">
        <input
          type="radio"
          name={group}
          value={value}
          checked={chosen === value}
          onChange={() => set({ rating: value })}
        />
        <b>{words}</b>
      </span>
      <span class="sr-only">: </span>
      <span class="anchor">{anchor}</span>
    </label>
  );
  return (
    <div class="criterion" role="group" aria-labelledby={heading} data-criterion={id}>
      <div class="what">
        <h3 id={heading}>
          <span class="number">{order}.</span> {title}
        </h3>
        <p>{statement}</p>
        {others.length > 0 && (
          <p class="others" data-others>
            {chosen === 'unrated' ? (
              `${counted(others.length, 'other rating', 'other ratings')}, shown once you have rated`
            ) : (
              <>
                {candidate.highest.has(id) && <b>Raters differ: </b>}
                <Ratings entries={others} raters={raters} />
              </>
            )}
          </p>
        )}
      </div>
      <div class="scale">
        {SCORES.map((score) =>
          option(score, `${score} ${RATING_WORDS[Number(score)] ?? ''}`, ratings[Number(score)] ?? ''),
        )}
        {option('unrated', 'Not rated', 'No evidence yet, which is not the same as 0.')}
      </div>
      <details>
        <summary>
          Evidence, question and signs
          <span class="sr-only">: {title}</span>
          {(mine?.basis ?? '').trim() !== '' && <span class="state">evidence noted</span>}
        </summary>
        <Area
          id={`${id}-basis`}
          label="What this rests on: who said or showed what, and when"
          cell={cellOf(initiative, RATINGS, rowOf(authorId()), 'basis')}
          rows={2}
          onValue={(basis) => set({ basis })}
        />
        {notes.length > 0 && (
          <ul class="lines">
            {notes.map(({ row, rater: by, rating, basis, replaced }) => (
              <li key={row}>
                <p>
                  <bdi translate={false}>{raters.get(by) ?? 'You'}</bdi>
                  {replaced && ', earlier'}: {ratingWords(rating === 'unrated' ? undefined : Number(rating))}
                </p>
                <p class="written" dir="auto" translate={false}>
                  {basis}
                </p>
              </li>
            ))}
          </ul>
        )}
        <p class="ask">
          <b>Ask:</b> {ask}
        </p>
        <ol class="anchors" start={0}>
          {ratings.map((anchor) => (
            <li key={anchor}>{anchor}</li>
          ))}
        </ol>
        <div class="listen">
          <Signs title="Signs of strength" signs={signs} />
          <Signs title="Warnings" signs={warnings} />
        </div>
        <p>
          <a href={href(url)}>{title}, with examples</a>
        </p>
      </details>
    </div>
  );
}

function Signs({ title, signs }: { readonly title: string; readonly signs: readonly string[] }) {
  return (
    <div>
      <h4>{title}</h4>
      <ul class="dots">
        {signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </div>
  );
}
