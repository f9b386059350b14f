import { counted } from '../../shared/words.ts';
import { href } from '../../shared/href.ts';
import { progressText } from '../../workbook/tools/checklists/index.ts';
import type { ToolState } from '../../workbook/tools/descriptor/index.ts';
import { Bar } from './bar.tsx';
import { TrackMark } from './track-mark.tsx';
import type { DashboardView } from './view.ts';

interface Props {
  readonly view: DashboardView;
  readonly states: readonly ToolState[];
}

/** How far everything is, in one line each: the lists with a picture, then the tools. Each name leads there. */
export function Overview({ view: { overall, lists }, states }: Props) {
  return (
    <section aria-labelledby="wb-progress">
      <h2 id="wb-progress">How far you are</h2>
      <p data-overall>{overallWords(lists, states, overall)}</p>
      <table class="overview">
        <caption class="sr-only">Checklists and tools</caption>
        <thead class="sr-only">
          <tr>
            <th scope="col">Checklist or tool</th>
            <th scope="col">How far</th>
          </tr>
        </thead>
        <tbody>
          {lists.map(({ list, progress }) => (
            <tr key={list.id} data-list={list.id} data-track={list.track}>
              <th scope="row">
                <a href={href(list.url)}>
                  {list.track !== undefined && <TrackMark number={list.track} />}
                  <span>
                    {list.track !== undefined && <span class="sr-only">Track {list.track}: </span>}
                    {list.title}
                  </span>
                </a>
              </th>
              <td>
                {isBegun(progress) && <Bar progress={progress} />}
                <span data-progress>{isBegun(progress) ? progressText(progress) : 'Not begun'}</span>
              </td>
            </tr>
          ))}
          {states.map(({ id, title, url, words }) => (
            <tr key={id} data-tool={id}>
              <th scope="row">
                <a href={href(url)}>{title}</a>
              </th>
              <td>{words === '' ? 'Not begun' : words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Lists = DashboardView['lists'];
const isBegun = ({ counts }: Lists[number]['progress']): boolean =>
  counts.doing + counts.done + counts.na > 0;

/** Without a percentage: the first real work would be one per cent of everything. */
function overallWords(
  lists: Lists,
  states: readonly ToolState[],
  { counts, counted: all }: DashboardView['overall'],
): string {
  const begun =
    lists.filter(({ progress }) => isBegun(progress)).length +
    states.filter(({ words }) => words !== '').length;
  const items = counts.doing + counts.done;
  return `${begun} of ${counted(lists.length + states.length, 'part')} begun. Of ${counted(all, 'checklist item')}, ${counts.done} ${counts.done === 1 ? 'is' : 'are'} done${items > counts.done ? ` and ${counts.doing} in progress` : ''}.`;
}
