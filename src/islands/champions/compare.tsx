import { useState } from 'preact/hooks';
import {
  type Candidate,
  COMMITMENT_WORDS,
  compare,
  coverageOf,
} from '../../workbook/tools/champions/index.ts';
import { nameOf } from '../../workbook/tools/people/index.ts';
import { Select } from '../ui/select.tsx';
import type { Criterion } from './criteria.ts';
import { Mark } from './mark.tsx';

interface Props {
  readonly criteria: readonly Criterion[];
  readonly candidates: readonly Candidate[];
}

/** Two candidates side by side. Not printed: it is for the discussion before a choice. */
export function Compare({ criteria, candidates }: Props) {
  const [picked, setPicked] = useState<readonly [string, string]>(['', '']);
  const find = (id: string) => candidates.find((candidate) => candidate.id === id);
  const one = find(picked[0]) ?? candidates[0];
  const other = find(picked[1]) ?? candidates.find(({ id }) => id !== one?.id);
  if (one === undefined || other === undefined) return null;
  const ids = criteria.map(({ id }) => id);
  const duels = compare(ids, one, other);
  const together = coverageOf(ids, one.id === other.id ? [one] : [one, other]);
  const count = (ahead: 'one' | 'other' | 'same' | undefined) =>
    duels.filter((duel) => duel.ahead === ahead).length;
  const options = candidates.map((candidate) => [candidate.id, nameOf(candidate)] as const);
  return (
    <section class="compare no-print" aria-labelledby="champions-compare">
      <h2 id="champions-compare">Compare two</h2>
      <div class="fields">
        <Select
          id="compare-one"
          label="First candidate"
          value={one.id}
          typed
          options={options}
          onValue={(id) => setPicked([id, other.id])}
        />
        <Select
          id="compare-other"
          label="Second candidate"
          value={other.id}
          typed
          options={options}
          onValue={(id) => setPicked([one.id, id])}
        />
      </div>
      {one.id === other.id ? (
        <p>Choose two different candidates.</p>
      ) : (
        <>
          <p data-compared>
            <bdi translate={false}>{nameOf(one)}</bdi> is ahead on {count('one')},{' '}
            <bdi translate={false}>{nameOf(other)}</bdi> on {count('other')}; {count('same')} are equal and{' '}
            {count(undefined)} cannot be compared. Together they reach 2 or 3 on{' '}
            {together.filter(({ solid }) => solid.length > 0).length} of {criteria.length}.
          </p>
          <table class="duel">
            <thead>
              <tr>
                <th scope="col">Criterion</th>
                {[one, other].map((candidate) => (
                  <th key={candidate.id} scope="col">
                    <bdi translate={false}>{nameOf(candidate)}</bdi>
                    <span class="meta">{COMMITMENT_WORDS[candidate.commitment]}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {duels.map((duel) => (
                <tr key={duel.criterion}>
                  <th scope="row">{criteria.find(({ id }) => id === duel.criterion)?.title}</th>
                  {[['one', one] as const, ['other', other] as const].map(([side, candidate]) => (
                    <td key={side}>
                      <Mark rating={duel[side]} highest={candidate.highest.get(duel.criterion)} />
                      {duel.ahead === side && <span class="state">ahead</span>}
                      {(candidate.rows.get(duel.criterion) ?? []).map(({ row, basis }) => (
                        <p key={row} class="muted written" dir="auto" translate={false}>
                          {basis}
                        </p>
                      ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
