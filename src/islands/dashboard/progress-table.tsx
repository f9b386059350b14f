import { href } from '../../shared/href.ts';
import { progressText } from '../../workbook/tools/checklists/index.ts';
import { Bar } from './bar.tsx';
import { TrackMark } from './track-mark.tsx';
import type { DashboardView } from './view.ts';

/** The progress of each list, as picture and in words; each list's name links to it. */
export function ProgressTable({ view: { overall, lists } }: { readonly view: DashboardView }) {
  return (
    <section aria-labelledby="wb-progress">
      <h2 id="wb-progress">Progress</h2>
      <div class="overall">
        <Bar progress={overall} />
        <p data-overall>{progressText(overall)}</p>
      </div>
      <table>
        <caption class="sr-only">Progress by checklist</caption>
        <thead>
          <tr>
            <th scope="col">Checklist</th>
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
                <Bar progress={progress} />
                <span data-progress>{progressText(progress)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted">
        A full bar is done, a low bar is in progress. What is not applicable is left out of the percentage.
      </p>
    </section>
  );
}
