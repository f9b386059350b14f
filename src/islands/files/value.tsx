import { spokenDate } from '../../shared/dates.ts';
import type { CellValue } from '../../workbook/engine/index.ts';
import { valueLabel } from '../../workbook/schema/index.ts';
import { isDay } from '../../workbook/text/index.ts';
import { shownValue } from '../ui/shown-value.ts';

const LONGEST = 300;

/**
 * A cell's value as text: isolated, so that its direction marks end with it, and with the
 * rest of a long text in a disclosure.
 */
export function Value({
  table,
  cell,
  value: stored,
}: {
  readonly table: string;
  readonly cell: string;
  readonly value: CellValue | undefined;
}) {
  const value = shownValue(table, cell, stored);
  const words = valueLabel(table, cell, value);
  if (typeof value !== 'string' || !words.startsWith('“')) return <span>{words}</span>;
  if (isDay(value)) return <span>{spokenDate(value)}</span>;
  const characters = Array.from(value);
  if (characters.length <= LONGEST) return <Quote text={value} />;
  return (
    <span class="long">
      <Quote text={`${characters.slice(0, LONGEST).join('')}…`} />
      <details>
        <summary>All {characters.length} characters</summary>
        <Quote text={value} />
      </details>
    </span>
  );
}

function Quote({ text }: { readonly text: string }) {
  return (
    <bdi class="written" dir="auto" translate={false}>
      {text}
    </bdi>
  );
}
