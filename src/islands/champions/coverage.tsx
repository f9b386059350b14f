import { counted } from '../../shared/words.ts';
import { spokenDate } from '../../shared/dates.ts';
import { href } from '../../shared/href.ts';
import { byKey } from '../../workbook/text/index.ts';
import {
  type Candidate,
  COMMITMENT_WORDS,
  COVER_WORDS,
  type Coverage,
  coverageSentence,
  coverCounts,
  lossOf,
  lossSentences,
  type Names,
} from '../../workbook/tools/champions/index.ts';
import { nameOf } from '../../workbook/tools/people/index.ts';
import { Says } from '../ui/says.tsx';
import type { Criterion } from './criteria.ts';
import { Mark } from './mark.tsx';

interface Props {
  readonly criteria: readonly Criterion[];
  readonly set: readonly Candidate[];
  readonly coverage: readonly Coverage[];
  readonly names: Names;
}

/** What the present set covers, and what it would lose with each of its members. */
export function CoverageView({ criteria, set, coverage, names }: Props) {
  const counts = coverCounts(coverage);
  return (
    <section aria-labelledby="champions-coverage">
      <h2 id="champions-coverage">What the set covers</h2>
      {set.length === 0 ? (
        <p>Nobody is in the present set yet. Rate a candidate, and say that they lead with you.</p>
      ) : (
        <p data-summary>
          <strong>
            {counts.covered} of {criteria.length} covered
          </strong>{' '}
          by two or more, {counts.risk} by one only, {counted(counts.gap, 'gap')}, {counts.unrated} not rated.
        </p>
      )}
      {set.length > 0 && (
        <ul class="lines covers">
          {coverage.map((one) => (
            <li key={one.criterion} data-cover={one.criterion} data-state={one.state}>
              <Mark rating={one.best} />
              <div>
                <a href={href(criteria.find(({ id }) => id === one.criterion)?.url ?? '/champions/')}>
                  {names.criterion(one.criterion)}
                </a>
                <span class="state">
                  {COVER_WORDS[one.state]}
                  {one.differ.length > 0 && ', raters differ'}
                </span>
              </div>
              <p>
                <Says sentence={coverageSentence(one, names)} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {set.length > 0 && <Leaving {...{ criteria, set, names }} />}
    </section>
  );
}

/** Who leaves when, soonest first; those without a last day come last. */
function Leaving({ criteria, set, names }: Omit<Props, 'coverage'>) {
  const ids = criteria.map(({ id }) => id);
  return (
    <>
      <h3>If someone leaves</h3>
      <ul class="lines">
        {set.toSorted(byKey(({ leaves }) => leaves || '9999')).map((member) => (
          <li key={member.id} data-leaving={member.id}>
            <div>
              <strong>
                <bdi translate={false}>{nameOf(member)}</bdi>
              </strong>
              <span class="state">{COMMITMENT_WORDS[member.commitment]}</span>
            </div>
            <p class="muted">
              {member.leaves === ''
                ? 'No last day is named.'
                : `Last day: ${spokenDate(member.leaves)}. Talk about what comes after in time.`}
            </p>
            <p>{lossSentences(lossOf(ids, set, member.id), names).join(' ')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
