import { type Charter, charterProgress, statusOf } from '../../workbook/tools/charter/index.ts';
import { anchorOf, STATUS_WORDS } from './words.ts';

/** The charter's progress in words, and a link to each part with its status. */
export function Contents({ charter }: { readonly charter: Charter }) {
  return (
    <section class="charter-contents no-print" aria-labelledby="charter-contents">
      <h2 id="charter-contents">How far the charter is</h2>
      <p>
        <strong data-charter-progress>{charterProgress(charter)}.</strong>{' '}
        <a href="#charter-draft">Read the draft</a>
      </p>
      <ol>
        {charter.sections
          .flatMap(({ entries }) => entries)
          .map(({ id, title }) => {
            const status = statusOf(charter.rowOf(id));
            return (
              <li key={id}>
                <a href={`#${anchorOf(id)}`}>{title}</a>
                <span class="status" data-status={status}>
                  {STATUS_WORDS[status]}
                </span>
              </li>
            );
          })}
      </ol>
    </section>
  );
}
