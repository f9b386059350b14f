import { counted, plural } from '../../shared/words.ts';
import { spokenDate } from '../../shared/dates.ts';
import { href } from '../../shared/href.ts';
import { type Sentence } from '../../workbook/text/index.ts';
import { type Named, nameOf, type Stakeholder } from '../../workbook/tools/people/index.ts';
import {
  stakeholderCover,
  leavings,
  MOST_ROLES,
  overloaded,
  type RoleCover,
  withoutStakeholder,
} from '../../workbook/tools/roles/index.ts';
import { focusLater } from '../ui/focus.ts';
import { Says } from '../ui/says.tsx';
import { joined } from '../ui/sentence.ts';

interface Props {
  readonly covers: readonly RoleCover[];
  readonly people: readonly Named[];
  readonly stakeholders: readonly (Stakeholder & { readonly url: string })[];
  /** The roles' names in sentences, by id. */
  readonly names: ReadonlyMap<string, Sentence[number]>;
  readonly today: string;
}

/** Stakeholders without an organization, people who leave, and people with too many roles. */
export function Findings({ covers, people, stakeholders, names, today }: Props) {
  const byId = new Map(people.map((person) => [person.id, person]));
  const name = (id: string) => {
    const person = byId.get(id);
    return person === undefined ? id : nameOf(person);
  };
  const list = (ids: readonly string[]) => (
    <Says
      sentence={joined(
        ids.map((id) => names.get(id) ?? id),
        '; ',
      )}
    />
  );
  const stakeholderIds = stakeholders.map(({ id }) => id);
  const there = stakeholderCover(stakeholderIds, people, today);
  const stray = withoutStakeholder(stakeholderIds, people, today);
  const going = leavings(covers, people, today);
  const many = [...overloaded(covers)];
  return (
    <>
      <section aria-labelledby="roles-groups">
        <h2 id="roles-groups">Stakeholder groups</h2>
        <ul class="lines">
          {stakeholders.map((stakeholder) => {
            const ids = there.get(stakeholder.id) ?? [];
            return (
              <li key={stakeholder.id} data-group={stakeholder.id}>
                <div>
                  <a href={href(stakeholder.url)}>{stakeholder.title}</a>
                  <span class="state">
                    {ids.length === 0 ? 'no organization yet' : `${ids.length} named`}
                  </span>
                </div>
                {ids.length === 0 ? (
                  <p class="muted no-print">
                    To recruit,{' '}
                    <a href={href(`/workbook/brief/?group=${stakeholder.id}`)}>
                      write a brief for {stakeholder.title}
                    </a>
                    ; the page of the group says what to offer and what to ask.
                  </p>
                ) : (
                  <p>
                    {ids.map((id, index) => (
                      <span key={id}>
                        {index > 0 && '; '}
                        <bdi translate={false}>{name(id)}</bdi>
                      </span>
                    ))}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
        {stray.length > 0 && (
          <p class="warning" data-orphaned-cover>
            {counted(stray.length, 'organization')} {plural(stray.length, 'has', 'have')} no group yet:{' '}
            {stray.map((one, index) => (
              <span key={one.id}>
                {index > 0 && '; '}
                <a href={`#${one.id}-group`} onClick={() => focusLater(`${one.id}-group`)}>
                  {one.name.trim() === '' ? (
                    'one without a name'
                  ) : (
                    <bdi translate={false}>{one.name.trim()}</bdi>
                  )}
                </a>
              </span>
            ))}
            .
          </p>
        )}
      </section>
      <section aria-labelledby="roles-leaving">
        <h2 id="roles-leaving">Who leaves when</h2>
        {going.length === 0 ? (
          <p>Nobody here has a last day to come. Enter it as soon as you hear of it.</p>
        ) : (
          <ul class="lines">
            {going.map(({ id, day, empties, alone }) => (
              <li key={id} data-leaving={id}>
                <p>
                  <strong>{spokenDate(day)}</strong>: <bdi translate={false}>{name(id)}</bdi>
                </p>
                {empties.length > 0 && <p class="warning">Leaves nobody for {list(empties)}.</p>}
                {alone.length > 0 && <p>Leaves one person for {list(alone)}.</p>}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="roles-many">
        <h2 id="roles-many">Too many roles</h2>
        {many.length === 0 ? (
          <p>Nobody has more than {MOST_ROLES} roles.</p>
        ) : (
          <ul class="lines">
            {many.map(([id, roles]) => (
              <li key={id} data-overloaded={id}>
                <p>
                  <strong>
                    <bdi translate={false}>{name(id)}</bdi>
                  </strong>{' '}
                  has {roles.length}: {list(roles)}.
                </p>
              </li>
            ))}
          </ul>
        )}
        <p class="muted">
          The limit of {MOST_ROLES} is ours; the playbook names none. In its planning example (as of December
          2024) one role takes from a fifth to a half of a full-time post at its peak (
          <a href={href('/sources/#s18')}>S18</a>), so three together can take more than a whole post.
        </p>
      </section>
    </>
  );
}
