import type { ComponentChildren } from 'preact';
import { spokenDate } from '../../shared/dates.ts';
import {
  type Candidate,
  COMMITMENT_WORDS,
  COVER_WORDS,
  type Coverage,
} from '../../workbook/tools/champions/index.ts';
import { nameOf } from '../../workbook/tools/people/index.ts';
import type { Criterion } from './criteria.ts';
import { Mark } from './mark.tsx';

interface Props {
  readonly criteria: readonly Criterion[];
  readonly set: readonly Candidate[];
  readonly former: readonly Candidate[];
  readonly considered: readonly Candidate[];
  readonly coverage: readonly Coverage[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

/**
 * All ratings at a glance: a row for each candidate, a column for each criterion. On a narrow screen a row's
 * name is above its ratings, each beside its criterion; roles are explicit, since the styles that break rows remove the
 * implicit ones.
 */
export function Matrix({ criteria, set, former, considered, coverage, chosen, choose }: Props) {
  const rows = (candidates: readonly Candidate[]) =>
    candidates.map((candidate) => (
      <tr key={candidate.id} role="row" data-candidate={candidate.id}>
        <th scope="row" role="rowheader">
          <button
            type="button"
            class="plain"
            aria-current={candidate.id === chosen ? 'true' : undefined}
            onClick={() => choose(candidate.id)}
          >
            <span class="sr-only">Rate </span>
            <bdi translate={false}>{nameOf(candidate)}</bdi>
          </button>
          <span class="meta">
            {COMMITMENT_WORDS[candidate.commitment]}
            {candidate.leaves !== '' && `, until ${spokenDate(candidate.leaves)}`}
            {candidate.useCase.trim() !== '' && (
              <>
                {' · '}
                <bdi translate={false}>{candidate.useCase}</bdi>
              </>
            )}
          </span>
        </th>
        {criteria.map(({ id, title }) => (
          <td key={id} role="cell" data-label={title}>
            <Mark rating={candidate.ratings.get(id)} highest={candidate.highest.get(id)} />
          </td>
        ))}
      </tr>
    ));
  return (
    <table class="matrix" role="table" aria-label="Ratings of all candidates">
      <thead class="sr-only" role="rowgroup">
        <tr role="row">
          <td role="cell" class="corner" />
          {criteria.map(({ id, title }) => (
            <th key={id} scope="col" role="columnheader">
              <span>{title}</span>
            </th>
          ))}
        </tr>
      </thead>
      <Part title="Present set" columns={criteria.length + 1}>
        {rows(set)}
        {set.length === 0 && (
          <tr role="row">
            <td role="cell" class="none" colSpan={criteria.length + 1}>
              Nobody yet.
            </td>
          </tr>
        )}
        {set.length > 0 && (
          <tr role="row" class="best" data-best>
            <th scope="row" role="rowheader">
              The set at its best
            </th>
            {coverage.map(({ criterion, best, state }, index) => (
              <td key={criterion} role="cell" data-label={criteria[index]?.title}>
                <Mark rating={best} />
                {state !== 'unrated' && <span class="state">{COVER_WORDS[state]}</span>}
              </td>
            ))}
          </tr>
        )}
      </Part>
      {former.length > 0 && (
        <Part title="Last day has passed, not counted" columns={criteria.length + 1}>
          {rows(former)}
        </Part>
      )}
      {considered.length > 0 && (
        <Part title="Considered" columns={criteria.length + 1}>
          {rows(considered)}
        </Part>
      )}
    </table>
  );
}

interface PartProps {
  readonly title: string;
  readonly columns: number;
  readonly children: ComponentChildren;
}

function Part({ title, columns, children }: PartProps) {
  return (
    <tbody role="rowgroup">
      <tr role="row" class="part">
        <th scope="rowgroup" role="rowheader" colSpan={columns}>
          {title}
        </th>
      </tr>
      {children}
    </tbody>
  );
}
