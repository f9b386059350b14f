import { spokenDate } from '../../shared/dates.ts';
import { safeHref } from '../../workbook/text/index.ts';
import { hasWork, type Item, STATE_WORDS } from '../../workbook/tools/checklists/index.ts';

/** What was entered for an item, in full. */
export function WorkOfItem({ work }: { readonly work: Item | undefined }) {
  if (work === undefined || !hasWork(work)) return <p class="muted">Nothing was entered for it.</p>;
  const link = safeHref(work.evidence);
  const lines = [
    ['State', STATE_WORDS[work.state], true],
    ['Reason', work.reason, false],
    ['Owner', work.owner, false],
    ['Due', work.due === '' ? '' : spokenDate(work.due), true],
    ['Note', work.note, false],
  ] as const;
  return (
    <dl class="work">
      {lines
        .filter(([, words]) => words.trim() !== '')
        .map(([label, words, ours]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto" translate={ours}>
              {words}
            </dd>
          </div>
        ))}
      {work.evidence !== '' && (
        <div>
          <dt>Evidence</dt>
          <dd translate={false}>
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
