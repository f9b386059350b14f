import { type Initiative, setRow } from '../../workbook/engine/index.ts';
import {
  audience,
  type Brief,
  BRIEFS,
  moveStakeholder,
  stakeholdersOf,
} from '../../workbook/tools/briefs/index.ts';
import type { Stakeholder } from '../../workbook/tools/people/index.ts';
import { useSteadyOrder } from '../ui/use-steady-order.ts';
import { Moves } from './moves.tsx';

interface Props {
  readonly brief: Brief;
  readonly stakeholders: readonly Stakeholder[];
  readonly initiative: Initiative;
}

/** The stakeholders a brief is for; of several, in which order it turns to them. */
export function Groups({ brief, stakeholders, initiative }: Props) {
  const mine = stakeholdersOf(brief);
  const { ordered, list, release } = useSteadyOrder<Stakeholder, HTMLOListElement>(
    audience(brief, stakeholders),
  );
  return (
    <>
      <fieldset class="choice groups">
        <legend>Who reads it</legend>
        {stakeholders.map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={mine.includes(id)}
              autocomplete="off"
              onChange={({ currentTarget: { checked } }) => {
                const others = mine.filter((one) => one !== id);
                setRow(initiative, BRIEFS, brief.id, {
                  groups: (checked ? [...others, id] : others).join(' '),
                });
              }}
            />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
      {ordered.length > 1 && (
        <div role="group" aria-labelledby="brief-order">
          <p id="brief-order" class="muted">
            The brief turns to them in this order
          </p>
          <ol class="lines order" {...list}>
            {ordered.map(({ id, title }) => {
              const at = mine.indexOf(id);
              return (
                <li key={id}>
                  <span>{title}</span>
                  <div class="icons">
                    <Moves
                      name={title}
                      at={at}
                      of={mine.length}
                      onMove={(by) => {
                        release();
                        moveStakeholder(initiative, brief, at, by);
                      }}
                    />
                  </div>
                </li>
              );
            })}
          </ol>
        </div>
      )}
    </>
  );
}
