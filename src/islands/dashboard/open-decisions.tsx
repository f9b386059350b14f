import { href } from '../../shared/href.ts';
import type { OpenDecision } from '../../workbook/tools/summary/index.ts';

/** What is begun and not decided, each with a link to where it is. */
export function OpenDecisions({ decisions }: { readonly decisions: readonly OpenDecision[] }) {
  if (decisions.length === 0) return null;
  return (
    <div data-decisions>
      <h3>Open decisions</h3>
      <ul class="lines">
        {decisions.map(({ id, words, url }) => (
          <li key={id}>
            <a href={href(url)}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
