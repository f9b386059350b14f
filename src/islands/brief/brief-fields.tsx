import type { EditResult, Initiative } from '../../workbook/engine/index.ts';
import { type Brief, BRIEFS, stakeholdersOf, removeBrief } from '../../workbook/tools/briefs/index.ts';
import type { Stakeholder } from '../../workbook/tools/people/index.ts';
import { announce } from '../ui/announce.ts';
import { Area } from '../ui/area.tsx';
import { cellOf } from '../ui/cell.ts';
import { Field } from '../ui/field.tsx';

interface Props {
  /** The brief's name among all briefs. */
  readonly name: string;
  readonly brief: Brief;
  readonly stakeholders: readonly Stakeholder[];
  readonly initiative: Initiative;
  readonly set: (patch: Partial<Omit<Brief, 'id' | 'addedAt'>>) => EditResult;
}

/** The fields of a brief: stakeholders, opening and request. */
export function BriefFields({ name, brief, stakeholders, initiative, set }: Props) {
  const mine = stakeholdersOf(brief);
  return (
    <section aria-labelledby="brief-about">
      <h2 id="brief-about">
        <bdi translate={brief.title.trim() === ''}>{name}</bdi>
      </h2>
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
                set({ groups: (checked ? [...others, id] : others).join(' ') });
              }}
            />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
      <Field
        id="brief-title"
        label="Title"
        type="text"
        cell={cellOf(initiative, BRIEFS, brief.id, 'title')}
        hint="Left empty, it says whom the brief is for."
      />
      <Area
        id="brief-opening"
        label="Opening"
        cell={cellOf(initiative, BRIEFS, brief.id, 'opening')}
        hint="One or two sentences: who you are and what problem you share."
      />
      <Area
        id="brief-ask"
        label="Your one request"
        cell={cellOf(initiative, BRIEFS, brief.id, 'ask')}
        hint="Who does what? “Could one of your oncologists read the draft list?” beats “We would welcome your support.”"
      />
      <Field
        id="brief-ask-by"
        label="By when"
        type="date"
        cell={cellOf(initiative, BRIEFS, brief.id, 'askBy')}
      />
      <p>
        <button
          type="button"
          class="danger"
          onClick={() => {
            removeBrief(initiative, brief);
            announce('The brief was removed. Undo brings it back.');
            // After the next render, which creates the element to focus.
            requestAnimationFrame(() => document.getElementById('brief-choice')?.focus());
          }}
        >
          Remove this brief
        </button>
      </p>
    </section>
  );
}
