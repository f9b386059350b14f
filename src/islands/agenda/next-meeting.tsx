import type { Initiative } from '../../workbook/engine/index.ts';
import { canBeHeld, holdMeeting, NEXT_MEETING } from '../../workbook/tools/checklists/index.ts';
import { library } from '../page/page-library.ts';
import { announce } from '../ui/announce.ts';
import { focusLater } from '../ui/focus.ts';
import { MeetingForm } from './meeting-form.tsx';

/** The head of the next meeting, which is kept as minutes once it was held. */
export function NextMeeting({ initiative }: { readonly initiative: Initiative }) {
  const hold = (): void => {
    holdMeeting(initiative, library.environment.newId());
    announce(
      'The minutes are kept. You find them under “Minutes of an earlier meeting”; Undo takes it back.',
    );
    focusLater('meeting-date');
  };
  return (
    <MeetingForm initiative={initiative} meeting={NEXT_MEETING} title="The next meeting">
      {canBeHeld(initiative) && (
        <p class="buttons">
          <button type="button" onClick={hold}>
            Keep the minutes and begin the next meeting
          </button>
        </p>
      )}
    </MeetingForm>
  );
}
