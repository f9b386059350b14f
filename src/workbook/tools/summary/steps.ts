import { spokenDate } from '../../../shared/dates.ts';
import { counted } from '../../../shared/words.ts';
import { type Block, typed } from '../../documents/index.ts';
import { nextItems, overdueItems, readItems } from '../checklists/index.ts';
import type { SummaryInput } from './input.ts';

const MOST_STEPS = 6;

/** What is begun, owned or due next. */
export function steps({ initiative, items: definitions, today }: SummaryInput): Block[] {
  const items = readItems(initiative);
  const begun = definitions.filter(({ id }) => {
    const { state = 'todo', owner = '', due = '' } = items.get(id) ?? {};
    return state === 'doing' || `${owner}${due}`.trim() !== '';
  });
  const late = overdueItems(begun, items, today).length;
  const next = nextItems(begun, items, today, MOST_STEPS);
  if (next.length === 0) return [];
  const dated = next.some(({ id }) => (items.get(id)?.due ?? '') !== '');
  return [
    ...(late > 0 ? [{ kind: 'paragraph', text: `${counted(late, 'item')} overdue.` } as const] : []),
    {
      kind: 'table',
      head: ['Step', 'Owner', ...(dated ? ['Due'] : [])],
      rows: next.map(({ id, text }) => {
        const { owner = '', due = '' } = items.get(id) ?? {};
        const day = due === '' ? '' : spokenDate(due);
        return [text, typed(owner.trim() === '' ? 'nobody yet' : owner), ...(dated ? [day] : [])];
      }),
      widths: dated ? [6, 2, 2] : [6, 2],
    },
  ];
}
