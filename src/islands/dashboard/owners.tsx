import { href } from '../../shared/href.ts';
import type { Load } from '../../workbook/tools/checklists/index.ts';

/** The number of items by owner. */
export function Owners({ loads }: { readonly loads: readonly Load[] }) {
  const nobodyYet = loads.every(({ owner }) => owner === '');
  return (
    <section aria-labelledby="wb-owners">
      <h2 id="wb-owners">Owners</h2>
      {nobodyYet ? (
        <p>No item has an owner yet. Name one beside an item of a checklist.</p>
      ) : (
        <>
          <table class="figures">
            <caption class="sr-only">Items by owner</caption>
            <thead>
              <tr>
                <th scope="col">Owner</th>
                <th scope="col">Open</th>
                <th scope="col">Overdue</th>
                <th scope="col">Done</th>
              </tr>
            </thead>
            <tbody>
              {loads.map(({ owner, open, overdue, done }) => (
                <tr key={owner}>
                  <th scope="row">{owner === '' ? 'Nobody yet' : <bdi translate={false}>{owner}</bdi>}</th>
                  <td>{open}</td>
                  <td class={overdue > 0 ? 'late' : undefined}>{overdue}</td>
                  <td>{done}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="no-print">
            <a href={href('/workbook/agenda/')}>Meeting agenda by owner</a>
          </p>
        </>
      )}
    </section>
  );
}
