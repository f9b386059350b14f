import { spokenDate } from '../../components/dates.ts';
import { safeHref } from '../../workbook/links.ts';
import { hasWork } from '../../workbook/list-changes.ts';
import type { Item } from '../../workbook/model.ts';
import { STATE_WORDS } from '../../workbook/words.ts';

/** What was entered for an item, in full. */
export function WorkOfItem({ work }: { readonly work: Item | undefined }) {
  if (work === undefined || !hasWork(work)) return <p class="quiet">Nothing was entered for it.</p>;
  const link = safeHref(work.evidence);
  const lines = [
    ['State', STATE_WORDS[work.state]],
    ['Reason', work.reason],
    ['Owner', work.owner],
    ['Due', work.due === '' ? '' : spokenDate(work.due)],
    ['Note', work.note],
  ].filter(([, words]) => words?.trim() !== '');
  return (
    <dl class="work">
      {lines.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{words}</dd>
        </div>
      ))}
      {work.evidence !== '' && (
        <div>
          <dt>Evidence</dt>
          <dd>
            {link === undefined ? (
              work.evidence
            ) : (
              <a href={link} rel="external noopener">
                {link}
              </a>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}
