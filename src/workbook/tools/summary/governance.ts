import { counted } from '../../../shared/words.ts';
import { type Block, typed } from '../../documents/index.ts';
import { readRow, readRows } from '../../engine/index.ts';
import { CHARTER, gapsIn, gapWords, statusOf } from '../charter/index.ts';
import type { SummaryInput } from './input.ts';
import { list } from './list.ts';

/** The objective as the charter has it. */
export function aim({ initiative }: SummaryInput): Block[] {
  const { text } = readRow(initiative, CHARTER, 'heading/objective');
  if (text.trim() === '') return [];
  const gaps = gapsIn(text).length;
  return [
    { kind: 'paragraph', text: typed(text) },
    ...(gaps === 0 ? [] : [{ kind: 'note', label: 'Open', text: `${gapWords(gaps)}.` } as const]),
  ];
}

/** How far the charter is, and which parts are agreed or in draft. */
export function governance({ initiative, charter }: SummaryInput): Block[] {
  const rows = readRows(initiative, CHARTER);
  const of = (wanted: string): string[] =>
    charter.flatMap(({ id, title }) => {
      const row = rows.get(id);
      return row !== undefined && statusOf(row) === wanted ? [title] : [];
    });
  const [agreed, draft] = [of('agreed'), of('draft')];
  const gaps = charter.reduce((sum, { id }) => sum + gapsIn(rows.get(id)?.text ?? '').length, 0);
  if (agreed.length + draft.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      text: `The charter has ${counted(charter.length, 'part')}: ${agreed.length} agreed, ${draft.length} in draft, ${charter.length - agreed.length - draft.length} open${gaps === 0 ? '' : `; ${gapWords(gaps)}`}.`,
    },
    ...list([
      ...(agreed.length > 0 ? [`Agreed: ${agreed.join('; ')}.`] : []),
      ...(draft.length > 0 ? [`In draft: ${draft.join('; ')}.`] : []),
    ]),
  ];
}
