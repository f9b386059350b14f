import type { ComponentChildren } from 'preact';
import type { Initiative } from '../../workbook/engine/index.ts';
import { MEETINGS } from '../../workbook/tools/checklists/index.ts';
import { Area } from '../ui/area.tsx';
import { cellOf } from '../ui/cell.ts';
import { Field } from '../ui/field.tsx';

interface Props {
  readonly initiative: Initiative;
  /** The id of the meeting. */
  readonly meeting: string;
  /** `The next meeting` */
  readonly title: string;
  /** What can be done with the meeting. */
  readonly children: ComponentChildren;
}

/** The head of a meeting, as fields; the sheet shows what they hold. */
export function MeetingForm({ initiative, meeting, title, children }: Props) {
  const cell = (name: 'date' | 'place' | 'present' | 'minutes') =>
    cellOf(initiative, MEETINGS, meeting, name);
  return (
    <fieldset class="gw-tool no-print" disabled={initiative.readOnly} data-meeting>
      <legend>{title}</legend>
      <div class="fields">
        <Field id="meeting-date" type="date" label="Date of the meeting" cell={cell('date')} />
        <Field id="meeting-place" type="text" label="Place" cell={cell('place')} />
        <Field id="meeting-minutes" type="text" label="Minutes by" cell={cell('minutes')} />
        <Area id="meeting-present" label="Present" cell={cell('present')} rows={1} />
      </div>
      {children}
    </fieldset>
  );
}
