import { href } from '../../shared/href.ts';
import { type FieldNotes, KEPT_PLACE, type Meanwhile, meanwhileText } from './field-words.ts';

/** The ids of the notes beside a field, for `aria-describedby`; empty if there are none. */
export function noteIds(id: string, { wrong, meanwhile, altered, room }: FieldNotes): string[] {
  return [
    wrong === '' ? '' : `${id}-wrong`,
    meanwhile === undefined ? '' : `${id}-meanwhile`,
    altered === '' ? '' : `${id}-altered`,
    room === '' ? '' : `${id}-room`,
  ].filter((one) => one !== '');
}

interface Props {
  /** The id of the field. */
  readonly id: string;
  readonly notes: FieldNotes;
}

/**
 * The notes beside a field: what is not stored and why, what somebody else changed, how much more fits. New
 * words get a new element: a page translator may have replaced the old one's text node.
 */
export function Notes({ id, notes: { wrong, meanwhile, altered, room } }: Props) {
  return (
    <>
      {wrong !== '' && (
        <p key={wrong} id={`${id}-wrong`} class="field-note no-print" data-note="wrong">
          {wrong}
        </p>
      )}
      {meanwhile !== undefined && (
        <MeanwhileNote key={meanwhileText(meanwhile)} id={id} meanwhile={meanwhile} />
      )}
      {altered !== '' && (
        <p id={`${id}-altered`} class="field-note no-print" data-note="altered">
          {altered}
        </p>
      )}
      {room !== '' && (
        <p key={room} id={`${id}-room`} class="field-note no-print" data-note="room">
          {room}
        </p>
      )}
    </>
  );
}

function MeanwhileNote({ id, meanwhile }: { readonly id: string; readonly meanwhile: Meanwhile }) {
  const { before, quote, after } = meanwhile;
  return (
    <p id={`${id}-meanwhile`} class="field-note no-print" data-note="meanwhile">
      {before}
      <bdi translate={false}>{quote}</bdi>
      {after}
      {after.endsWith('under') && (
        <>
          {' '}
          <a href={href('/workbook/files/#files-kept')}>{KEPT_PLACE}</a>.
        </>
      )}
    </p>
  );
}
