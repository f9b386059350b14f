import { counted, plural } from '../../shared/words.ts';
import type { Initiative } from '../../workbook/engine/index.ts';
import { shorten } from '../../workbook/text/index.ts';
import { isOpen, type RetiredItem, setItem } from '../../workbook/tools/checklists/index.ts';
import { announce } from '../ui/announce.ts';
import { focusLater } from '../ui/focus.ts';
import { WorkOfItem } from './work-of-item.tsx';

interface Props {
  readonly initiative: Initiative;
  readonly retired: readonly RetiredItem[];
}

/**
 * Work on items that are no longer in the lists: shown permanently, since nothing typed is ever dropped. Open
 * ones have no checklist any more in which to close them, so they are closed here.
 */
export function Retired({ initiative, retired }: Props) {
  const close = (id: string, text: string): void => {
    setItem(initiative, id, { state: 'done' });
    announce(`“${shorten(text)}” is done. Undo takes it back.`);
    focusLater('wb-retired');
  };
  if (retired.length === 0) return null;
  return (
    <section aria-labelledby="wb-retired" data-retired>
      <h2 id="wb-retired" tabIndex={-1}>
        From retired items
      </h2>
      <p>
        You worked on {counted(retired.length, 'item')} that {plural(retired.length, 'is', 'are')} no longer
        in the checklists. What you entered stays here, in your files and in your exports.
      </p>
      <ul class="lines">
        {retired.map(({ id, text, work }) => (
          <li key={id}>
            <bdi translate>{text === '' ? id : text}</bdi>
            <WorkOfItem work={work} />
            {work !== undefined && isOpen(work.state) && !initiative.readOnly && (
              <p class="buttons no-print">
                <button type="button" onClick={() => close(id, text || id)}>
                  Mark as done
                  <span class="sr-only">
                    {' '}
                    <bdi translate>{text || id}</bdi>
                  </span>
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
