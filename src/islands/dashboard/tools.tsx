import { href } from '../../shared/href.ts';
import type { ToolState } from '../../workbook/tools/descriptor/index.ts';

/** The decision tools, each with its status. */
export function Tools({ states }: { readonly states: readonly ToolState[] }) {
  return (
    <section aria-labelledby="wb-tools">
      <h2 id="wb-tools">Decision tools</h2>
      <ul class="tools">
        {states.map(({ id, title, url, words }) => (
          <li key={id} data-tool={id}>
            <a href={href(url)}>{title}</a>
            <span class="muted">{words === '' ? 'Nothing entered yet' : words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
