import { closeBidi } from '../../workbook/text/index.ts';
import { type Initiative, readDetails, rowKey } from '../../workbook/engine/index.ts';
import { DECISIONS, type HeldMeeting, removeMeeting } from '../../workbook/tools/checklists/index.ts';
import { today } from '../page/page-library.ts';
import { announce } from '../ui/announce.ts';
import { Area } from '../ui/area.tsx';
import { cellOf } from '../ui/cell.ts';
import { asMarkdown, documentSaves } from '../ui/document-saves.ts';
import { focusLater } from '../ui/focus.ts';
import { Outputs } from '../ui/outputs.tsx';
import { MeetingForm } from './meeting-form.tsx';
import { MeetingHead } from './meeting-head.tsx';

interface Props {
  readonly meeting: HeldMeeting;
  readonly initiative: Initiative;
}

/** The minutes of a meeting that was held: its head and what it decided, which can be corrected. */
export function Minutes({ meeting, initiative }: Props) {
  const { id, decisions } = meeting;
  const { name } = readDetails(initiative);
  const document = async () => {
    const { minutesDocument } = await import('../../workbook/tools/checklists/index.ts');
    return minutesDocument(meeting, name, today());
  };
  const remove = (): void => {
    removeMeeting(initiative, meeting);
    announce('The minutes were removed. Undo brings them back.');
    focusLater('meeting-date');
  };
  return (
    <>
      <MeetingForm initiative={initiative} meeting={id} title="The meeting">
        <p class="buttons">
          <button type="button" class="danger" onClick={remove}>
            Remove these minutes
          </button>
        </p>
      </MeetingForm>
      <article class="sheet" aria-labelledby="minutes-title" data-sheet="minutes">
        <h2 id="minutes-title">
          Minutes: <bdi translate={false}>{closeBidi(name)}</bdi>
        </h2>
        <MeetingHead meeting={meeting} />
        {decisions.length === 0 && <p>Nothing was decided on an item.</p>}
        <ol>
          {decisions.map(({ item, text }) => (
            <li key={item} data-agenda-item={item}>
              <p class="item" id={`minutes-${item}`}>
                <bdi translate>{text}</bdi>
              </p>
              <fieldset class="decide" disabled={initiative.readOnly} aria-labelledby={`minutes-${item}`}>
                <Area
                  id={`minutes-${item.replace('/', '-')}`}
                  label="Decided"
                  cell={cellOf(initiative, DECISIONS, rowKey(id, item), 'decision')}
                  rows={1}
                />
              </fieldset>
            </li>
          ))}
        </ol>
      </article>
      <Outputs
        id="agenda-take"
        what="minutes"
        says="The minutes of this meeting as a document. They hold names: share them with those who were there."
        saves={documentSaves(document)}
        markdown={() => asMarkdown(document)}
      />
    </>
  );
}
