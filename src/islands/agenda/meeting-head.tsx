import { type Meeting, meetingFacts } from '../../workbook/tools/checklists/index.ts';

/** The head of a sheet: when and where, who is there, and who takes the minutes; with room for what is not known. */
export function MeetingHead({ meeting }: { readonly meeting: Meeting }) {
  return (
    <dl class="lines">
      {meetingFacts(meeting).map(([label, words]) => (
        <div key={label} class="line">
          <dt>{label}</dt>
          <dd class="written" dir="auto" translate={false}>
            {words}
          </dd>
        </div>
      ))}
    </dl>
  );
}
