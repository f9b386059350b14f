import type { RetiredItem } from '../../workbook/list-changes.ts';
import { counted } from '../../workbook/text.ts';
import { WorkOfItem } from './work-of-item.tsx';

/** Work on items that are no longer in the lists: shown for good, since nothing typed is ever dropped. */
export function Retired({ retired }: { readonly retired: readonly RetiredItem[] }) {
  if (retired.length === 0) return null;
  return (
    <section aria-labelledby="wb-retired" data-retired>
      <h2 id="wb-retired">From retired items</h2>
      <p>
        You worked on {counted(retired.length, 'item')} that {retired.length === 1 ? 'is' : 'are'} no longer
        in the checklists. What you entered stays here, in your files and in your exports.
      </p>
      <ul class="lines">
        {retired.map(({ id, text, work }) => (
          <li key={id}>
            <bdi>{text === '' ? id : text}</bdi>
            <WorkOfItem work={work} />
          </li>
        ))}
      </ul>
    </section>
  );
}
