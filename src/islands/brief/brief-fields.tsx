import type { Initiative } from '../../workbook/engine/index.ts';
import { type Brief, BRIEFS } from '../../workbook/tools/briefs/index.ts';
import type { Stakeholder } from '../../workbook/tools/people/index.ts';
import { Area } from '../ui/area.tsx';
import { cellOf } from '../ui/cell.ts';
import { Field } from '../ui/field.tsx';
import { Groups } from './groups.tsx';

interface Props {
  /** The brief's name among all briefs. */
  readonly name: string;
  readonly brief: Brief;
  readonly stakeholders: readonly Stakeholder[];
  readonly initiative: Initiative;
}

/** The fields of a brief: stakeholders, opening and request. */
export function BriefFields({ name, brief, stakeholders, initiative }: Props) {
  return (
    <section aria-labelledby="brief-about">
      <h2 id="brief-about" tabIndex={-1}>
        <bdi translate={brief.title.trim() === ''}>{name}</bdi>
      </h2>
      <Groups brief={brief} stakeholders={stakeholders} initiative={initiative} />
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
    </section>
  );
}
