import { listed } from '../shared/words.ts';
import { TOOLS_WITH_PAGE } from '../workbook/tools/registry.ts';

type CellLabel = NonNullable<ReturnType<(typeof TOOLS_WITH_PAGE)[number]['tables'][number]['label']>>;

/** The label of a field, with the words of its choices where it has a few. */
function field(label: CellLabel): string {
  if (typeof label === 'string') return label;
  const choices = Object.values(label.values);
  return choices.length === 0 ? label.label : `${label.label} (${choices.join(', ')})`;
}

/** Labels that differ by a number at their end, such as the months of a plan, as one. */
function numbered(labels: readonly string[]): string[] {
  const groups = Map.groupBy(labels, (label) => label.replace(/ \d+$/, ''));
  return [...groups].map(([name, same]) =>
    same.length === 1
      ? (same[0] ?? name)
      : `${same[0] ?? name} to ${same.at(-1)?.slice(name.length + 1) ?? ''}`,
  );
}

/** What the reader can enter on the page of a tool, one line a table; none for other pages. */
export function toolFields(url: string): string[] {
  const tool = TOOLS_WITH_PAGE.find((one) => one.url === url);
  return (tool?.tables ?? []).flatMap(({ table, place, label }) => {
    const labels = Object.keys(table.cells).flatMap((cell) => label(cell) ?? []);
    return labels.length === 0 ? [] : [`${place}: ${listed(numbered(labels.map(field)))}`];
  });
}
