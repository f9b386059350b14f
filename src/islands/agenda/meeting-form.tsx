import type { Initiative } from '../../workbook/engine/index.ts';
import { MEETINGS, NEXT_MEETING } from '../../workbook/tools/checklists/index.ts';
import { Area } from '../ui/area.tsx';
import { cellOf } from '../ui/cell.ts';
import { Field } from '../ui/field.tsx';

/** The head of the next meeting, as fields; the sheet shows what they hold. */
export function MeetingForm({ initiative }: { readonly initiative: Initiative }) {
  const cell = (name: 'date' | 'place' | 'present' | 'minutes') =>
    cellOf(initiative, MEETINGS, NEXT_MEETING, name);
  return (
    <fieldset class="gw-tool no-print" disabled={initiative.readOnly} data-meeting>
      <legend>The next meeting</legend>
      <div class="fields">
        <Field id="meeting-date" type="date" label="Date of the meeting" cell={cell('date')} />
        <Field id="meeting-place" type="text" label="Place" cell={cell('place')} />
        <Field id="meeting-minutes" type="text" label="Minutes by" cell={cell('minutes')} />
        <Area id="meeting-present" label="Present" cell={cell('present')} rows={1} />
      </div>
    </fieldset>
  );
}
