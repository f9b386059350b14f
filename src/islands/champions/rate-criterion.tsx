import { href } from '../../shared/href.ts';
import type { Initiative } from '../../workbook/engine/index.ts';
import {
  type Candidate,
  entryOf,
  type Rating,
  RATING_WORDS,
  ratingRow,
  RATINGS,
  setRating,
} from '../../workbook/tools/champions/index.ts';
import { keepAuthor } from '../../workbook/storage/index.ts';
import { library } from '../page/page-library.ts';
import { Area } from '../ui/area.tsx';
import { cellOf } from '../ui/cell.ts';
import type { Criterion } from './criteria.ts';

interface Props {
  readonly initiative: Initiative;
  readonly candidate: Candidate;
  readonly criterion: Criterion;
  readonly author: string;
  readonly rater: string;
}

const SCORES = ['0', '1', '2', '3'] as const;

/** Rates one candidate on one criterion, showing the criterion's own scale. */
export function RateCriterion({ initiative, candidate, criterion, author, rater }: Props) {
  const { id, title, statement, ask, signs, warnings, ratings, url, order } = criterion;
  const mine = entryOf(candidate.rows.get(id), rater);
  const row = mine?.row ?? ratingRow(candidate.id, id, author);
  const group = `${candidate.id}-${id}`;
  const set = (patch: Partial<Omit<Rating, 'text'>>) => {
    keepAuthor(library, library.current().id);
    return setRating(initiative, row, patch, title);
  };
  const option = (value: Rating['rating'], words: string, anchor = '') => (
    <label key={value}>
      <input
        type="radio"
        name={group}
        value={value}
        checked={(mine?.rating ?? 'unrated') === value}
        onChange={() => set({ rating: value })}
      />
      <span>
        <b>{words}</b>
        {anchor !== '' && `: ${anchor}`}
      </span>
    </label>
  );
  return (
    <div class="criterion" data-criterion={id}>
      <fieldset class="choice">
        <legend>
          <span class="number">{order}.</span> {title}
        </legend>
        <p>{statement}</p>
        <p class="ask">
          <b>Ask:</b> {ask}
        </p>
        {SCORES.map((score) =>
          option(score, `${score} ${RATING_WORDS[Number(score)] ?? ''}`, ratings[Number(score)]),
        )}
        {option('unrated', 'Not rated')}
      </fieldset>
      <Area
        id={`${group}-basis`}
        label="What this rests on: who said or showed what, and when"
        cell={cellOf(initiative, RATINGS, row, 'basis')}
        rows={2}
        onValue={(basis) => set({ basis })}
      />
      <details>
        <summary>Signs and warnings: {title}</summary>
        <h3>Signs of strength</h3>
        <ul class="dots">
          {signs.map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
        <h3>Warnings</h3>
        <ul class="dots">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
        <p>
          <a href={href(url)}>{title}, with examples</a>
        </p>
      </details>
    </div>
  );
}
