import { useEffect, useRef } from 'preact/hooks';
import { type Initiative, setRow } from '../../workbook/engine/index.ts';
import { type Candidate, ratingWords } from '../../workbook/tools/champions/index.ts';
import { nameOf, PEOPLE, removePerson, type Stakeholder } from '../../workbook/tools/people/index.ts';
import { announce } from '../ui/announce.ts';
import { PersonFields } from '../people/person-fields.tsx';
import type { Criterion } from './criteria.ts';
import { RateCriterion } from './rate-criterion.tsx';

interface Props {
  readonly initiative: Initiative;
  readonly candidate: Candidate;
  readonly criteria: readonly Criterion[];
  readonly stakeholders: readonly Stakeholder[];
  /** What gets the focus when the panel opens; nothing when it opened with the page. */
  readonly focus: 'heading' | 'name' | undefined;
  readonly close: () => void;
  /** The reader as the author of ratings, and the person behind: see `Authors`. */
  readonly author: string;
  readonly rater: string;
}

/** Everything about one candidate: personal fields and the seven ratings. */
export function RatePanel({
  initiative,
  candidate,
  criteria,
  stakeholders,
  focus,
  close,
  author,
  rater,
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus === 'heading') heading.current?.focus();
    if (focus === 'name') document.getElementById(`${candidate.id}-name`)?.focus();
  }, [candidate.id, focus]);
  const name = nameOf(candidate);
  const place = (champion: 'considered' | 'chosen', words: string) => (
    <label>
      <input
        type="radio"
        name={`${candidate.id}-champion`}
        checked={candidate.champion === champion}
        onChange={() => setRow(initiative, PEOPLE, candidate.id, { champion })}
      />
      <span>{words}</span>
    </label>
  );
  const retired = [...candidate.rows.values()]
    .flat()
    .filter(
      ({ criterion, rating, basis }) =>
        !criteria.some(({ id }) => id === criterion) && (rating !== 'unrated' || basis !== ''),
    );
  return (
    <section class="rate no-print" aria-labelledby="rate-heading" data-rate={candidate.id}>
      <h2 id="rate-heading" ref={heading} tabIndex={-1}>
        Rate <bdi translate={false}>{name}</bdi>
      </h2>
      <p class="muted">
        {candidate.ratings.size === 0
          ? 'Not rated yet.'
          : `${criteria.filter(({ id }) => candidate.ratings.has(id)).length} of ${criteria.length} rated.`}{' '}
        Each criterion has a scale of its own from 0 to 3: choose the sentence that fits best. A 2 or 3 counts
        as covering the criterion, a 0 or 1 as a gap. Rate on evidence. When you have none, leave “Not rated”:
        it is not the same as 0.
      </p>
      <fieldset class="gw-tool" disabled={initiative.readOnly}>
        <legend class="sr-only">Entries on this candidate</legend>
        <PersonFields initiative={initiative} person={candidate} stakeholders={stakeholders} />
        <fieldset class="choice place">
          <legend>Where they stand</legend>
          {place('considered', 'Considered: we are still finding out')}
          {place('chosen', 'In the present set: they lead with us now')}
        </fieldset>
        {criteria.map((criterion) => (
          <RateCriterion
            key={`${candidate.id} ${criterion.id}`}
            initiative={initiative}
            candidate={candidate}
            criterion={criterion}
            author={author}
            rater={rater}
          />
        ))}
        {retired.length > 0 && (
          <div data-retired>
            <h3>No longer in the playbook</h3>
            <ul class="dots">
              {retired.map(({ row, criterion, rating, basis, text }) => (
                <li key={row}>
                  <bdi translate>{text || criterion}</bdi>:{' '}
                  {ratingWords(rating === 'unrated' ? undefined : Number(rating))}
                  {basis !== '' && (
                    <>
                      . <bdi translate={false}>{basis}</bdi>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
        <p class="buttons">
          <button
            type="button"
            onClick={() => {
              setRow(initiative, PEOPLE, candidate.id, { champion: 'no' });
              close();
              announce(`“${name}” is out of the matrix. Undo takes the entry in again.`);
            }}
          >
            Take out of the matrix
          </button>
          <button
            type="button"
            class="danger"
            onClick={() => {
              removePerson(initiative, candidate.id, name);
              close();
              announce(`“${name}” was removed. Undo brings the entry back.`);
            }}
          >
            Remove from all tools
          </button>
        </p>
        <p class="muted">
          Out of the matrix, the entry and its ratings stay with your people, and you can take it in again.
          Removing it also takes its roles away; a checklist item keeps the name of its owner. Undo brings
          back either, until you leave this page.
        </p>
      </fieldset>
      <p class="buttons">
        <button type="button" onClick={close}>
          Close and go back to the matrix
        </button>
      </p>
    </section>
  );
}
