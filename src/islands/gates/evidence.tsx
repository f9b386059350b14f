import { href } from '../../shared/href.ts';
import { STATE_WORDS } from '../../workbook/tools/checklists/index.ts';
import { evidenceText, type SheetInput } from '../../workbook/tools/gates/index.ts';
import type { GateList } from './gates-view.tsx';

interface Props {
  readonly evidence: ReturnType<SheetInput['evidenceOf']>;
  readonly lists: readonly GateList[];
}

/** The work in this workbook that relates to a criterion, each with its state and a link to it. */
export function Evidence({ evidence, lists }: Props) {
  const { items, tools } = evidence;
  if (items.length + tools.length === 0)
    return <p class="muted">Nothing in this workbook bears on it; say below what does.</p>;
  return (
    <details class="evidence">
      <summary>In this workbook: {evidenceText(evidence)}</summary>
      <ul>
        {items.map(({ id, text, state }) => (
          <li key={id} data-evidence={id} data-state={state}>
            <a
              href={href(
                `${lists.find((list) => list.items.some((item) => item.id === id))?.url ?? ''}#${id}`,
              )}
            >
              {text}
            </a>{' '}
            <span class="state">{STATE_WORDS[state]}</span>
          </li>
        ))}
        {tools.map(({ id, title, url, words }) => (
          <li key={id} data-evidence={id}>
            <a href={href(url)}>{title}</a>{' '}
            <span class="state">{words === '' ? 'nothing entered yet' : words}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
