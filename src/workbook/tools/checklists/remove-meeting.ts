import { type EditResult, type Initiative, removeEntry } from '../../engine/index.ts';
import { type HeldMeeting, meetingName } from './meetings.ts';
import { MEETINGS } from './tables.ts';

/** Removes a meeting that was held, with what it decided; undo brings both back. */
export function removeMeeting(initiative: Initiative, meeting: HeldMeeting): EditResult {
  return removeEntry(initiative, MEETINGS, meeting.id, `${meetingName(meeting)} removed`);
}
