import { counted, plural } from '../../shared/words.ts';
import { spokenDate } from '../../shared/dates.ts';
import { href } from '../../shared/href.ts';
import type { OpenDecision } from '../../workbook/tools/summary/index.ts';
import { itemUrl, type PlacedItem } from './lists.ts';
import { OpenDecisions } from './open-decisions.tsx';
import type { DashboardView } from './view.ts';

const AT_ONCE = 10;

interface Props {
  readonly view: DashboardView;
  readonly decisions: readonly OpenDecision[];
}

/** What is overdue, the next three things to do, and what is not decided yet. */
export function DueItems({ view, decisions }: Props) {
  const { overdue, next } = view;
  const more = overdue.length - AT_ONCE;
  return (
    <section aria-labelledby="wb-due">
      <h2 id="wb-due">What is next</h2>
      {overdue.length > 0 && (
        <div data-overdue>
          <h3>Overdue ({overdue.length})</h3>
          <ItemList items={overdue.slice(0, AT_ONCE)} view={view} late />
          {more > 0 && (
            <p>
              {counted(more, 'more item')} {plural(more, 'is', 'are')} overdue.{' '}
              <a href={href('/workbook/agenda/')}>See them all in the meeting agenda</a>
            </p>
          )}
        </div>
      )}
      <div data-next>
        <h3>Next</h3>
        {next.length > 0 ? (
          <ItemList items={next} view={view} />
        ) : (
          <p>
            {overdue.length > 0
              ? 'Nothing else is open.'
              : 'Nothing is open: every item is done or not applicable.'}
          </p>
        )}
      </div>
      <OpenDecisions decisions={decisions} />
    </section>
  );
}

interface ListProps {
  readonly items: readonly PlacedItem[];
  readonly view: DashboardView;
  readonly late?: boolean;
}

function ItemList({ items, view, late = false }: ListProps) {
  return (
    <ul class="lines">
      {items.map((item) => {
        const { owner = '', due = '' } = view.items.get(item.id) ?? {};
        return (
          <li key={item.id}>
            <a href={href(itemUrl(item))}>{item.text}</a>
            <p class="muted">
              {due !== '' && (
                <span class={late ? 'late' : undefined}>
                  {late ? 'was due' : 'due'} {spokenDate(due)}
                </span>
              )}
              <span>{owner.trim() === '' ? 'nobody yet' : <bdi translate={false}>{owner}</bdi>}</span>
              <span>{item.list.title}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
