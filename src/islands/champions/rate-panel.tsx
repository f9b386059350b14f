import { useEffect, useRef } from 'preact/hooks';
import { setRow } from '../../workbook/engine/index.ts';
import { authorOf, keepAuthor, type OpenInitiative } from '../../workbook/storage/index.ts';
import type { Authors } from '../../workbook/tools/authors/index.ts';
import { type Candidate, entryOf, ratingWords } from '../../workbook/tools/champions/index.ts';
import { nameOf, PEOPLE, removePerson, type Stakeholder } from '../../workbook/tools/people/index.ts';
import { library } from '../page/page-library.ts';
import { NameField, PersonFields } from '../people/person-fields.tsx';
import { announce } from '../ui/announce.ts';
import { cellOf } from '../ui/cell.ts';
import { SelectField } from '../ui/select.tsx';
import type { Criterion } from './criteria.ts';
import { RateCriterion } from './rate-criterion.tsx';
import { Rater } from './rater.tsx';

interface Props {
  readonly open: OpenInitiative;
  readonly candidate: Candidate;
  /** The one to rate next; none if there is no other. */
  readonly next: Candidate | undefined;
  readonly criteria: readonly Criterion[];
  readonly stakeholders: readonly Stakeholder[];
  readonly authors: Authors;
  /** What to call all who rated, by person. */
  readonly raters: ReadonlyMap<string, string>;
  /** What gets the focus when the panel opens; nothing when it opened with the page. */
  readonly focus: 'heading' | 'name' | undefined;
  readonly choose: (id: string) => void;
  readonly close: () => void;
}

/** Everything about one candidate: personal fields and the seven ratings. */
export function RatePanel({
  open,
  candidate,
  next,
  criteria,
  stakeholders,
  authors,
  raters,
  ...props
}: Props) {
  const { focus, choose, close } = props;
  const { initiative } = open;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus === 'heading') heading.current?.focus();
    if (focus === 'name') document.getElementById(`${candidate.id}-name`)?.focus();
  }, [candidate.id, focus]);
  const name = nameOf(candidate);
  const author = authorOf(library, open.id);
  const rater = authors.personOf(author);
  const entered = criteria.map(({ id }) => entryOf(candidate.rows.get(id), rater));
  const rated = entered.filter((mine) => mine !== undefined && mine.rating !== 'unrated').length;
  const retired = [...candidate.rows.values()]
    .flat()
    .filter(
      ({ criterion, rating, basis }) =>
        !criteria.some(({ id }) => id === criterion) && (rating !== 'unrated' || basis !== ''),
    );
  return (
    <section class="rate no-print" aria-labelledby="rate-heading" data-rate={candidate.id}>
      <div class="begin">
        <h2 id="rate-heading" ref={heading} tabIndex={-1}>
          Rate <bdi translate={false}>{name}</bdi>
        </h2>
        <button type="button" onClick={close}>
          Close
        </button>
      </div>
      <fieldset class="gw-tool" disabled={initiative.readOnly}>
        <legend class="sr-only">Entries on this candidate</legend>
        <div class="fields">
          <NameField initiative={initiative} person={candidate} />
          <SelectField
            id={`${candidate.id}-champion`}
            cell={cellOf(initiative, PEOPLE, candidate.id, 'champion')}
            label="Where they stand"
            options={[
              ['considered', 'Considered: we are still finding out'],
              ['chosen', 'In the present set: they lead with us now'],
            ]}
          />
        </div>
        <div class="about">
          <details>
            <summary>Commitment, last day, where they work, note</summary>
            <PersonFields initiative={initiative} person={candidate} stakeholders={stakeholders} named />
          </details>
          <Rater {...{ open, author, authors, raters }} />
        </div>
        <p class="muted">
          Choose the sentence that fits best, on evidence. A 2 or 3 counts as covering the criterion, a 0 or 1
          as a gap.
        </p>
        {criteria.map((criterion) => (
          <RateCriterion
            key={criterion.id}
            {...{ initiative, candidate, criterion, rater, raters }}
            authorId={(keep) => (keep === undefined ? author : keepAuthor(library, open.id))}
          />
        ))}
        {retired.length > 0 && (
          <div data-retired>
            <h3>No longer in the playbook</h3>
            <ul class="dots">
              {retired.map(({ row, criterion, rater: by, rating, basis, text }) => (
                <li key={row}>
                  <bdi translate>{text || criterion}</bdi>:{' '}
                  {ratingWords(rating === 'unrated' ? undefined : Number(rating))}
                  {raters.size > 1 && (
                    <>
                      , <bdi translate={false}>{raters.get(by)}</bdi>
                    </>
                  )}
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
        <details class="leave">
          <summary>Take out or remove</summary>
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
            Out of the matrix, the entry and all ratings stay with your people, and you can take it in again.
            Removing it also takes its roles away; a checklist item keeps the name of its owner. Undo brings
            back either, until you leave this page.
          </p>
        </details>
      </fieldset>
      <div class="buttons end">
        <span class="count">
          <bdi translate={false}>{name}</bdi>:{' '}
          <strong data-rated>
            {rated} of {criteria.length} rated
          </strong>
        </span>
        {next !== undefined && (
          <button type="button" onClick={() => choose(next.id)}>
            Next: <bdi translate={false}>{nameOf(next)}</bdi>
          </button>
        )}
        <button type="button" onClick={close}>
          Close<span class="sr-only"> and go back to the matrix</span>
        </button>
      </div>
    </section>
  );
}
