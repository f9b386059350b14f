import { useEffect, useMemo, useState } from 'preact/hooks';
import { readDetails } from '../../workbook/engine/index.ts';
import {
  championsSay,
  coverageOf,
  formerMembers,
  namesOf,
  presentSet,
  ratersOf,
  readCandidates,
} from '../../workbook/tools/champions/index.ts';
import { authorOf } from '../../workbook/storage/index.ts';
import { readAuthors } from '../../workbook/tools/authors/index.ts';
import { readPeople, type Stakeholder } from '../../workbook/tools/people/index.ts';
import { library, today } from '../page/page-library.ts';
import { ToolFrame } from '../page/tool-frame.tsx';
import { useInitiative } from '../page/use-initiative.ts';
import { rowText } from '../people/row-text.ts';
import { useFreshEntry } from '../people/use-fresh-entry.ts';
import { asMarkdown, documentSaves } from '../ui/document-saves.ts';
import { Outputs } from '../ui/outputs.tsx';
import { nameStakeholders } from '../ui/shown-value.ts';
import { AddCandidate } from './add-candidate.tsx';
import { Compare } from './compare.tsx';
import { CoverageView } from './coverage.tsx';
import type { Criterion } from './criteria.ts';
import { Differences } from './differences.tsx';
import { Gains } from './gains.tsx';
import { InterviewSheet } from './interview.tsx';
import { Matrix } from './matrix.tsx';
import { type Paper, PrintChoice } from './print-choice.tsx';
import type { RatePanel } from './rate-panel.tsx';

interface Props {
  readonly criteria: readonly Criterion[];
  readonly stakeholders: readonly Stakeholder[];
}

const NO_LISTS: readonly [] = [];

/** The form for one candidate. It comes after the matrix, which so stands sooner. */
function useRatePanel(): typeof RatePanel | undefined {
  const [panel, setPanel] = useState<{ readonly View: typeof RatePanel }>();
  useEffect(() => {
    const show = ({ RatePanel: View }: typeof import('./rate-panel.tsx')) => setPanel({ View });
    void import('./rate-panel.tsx').then(show, () => undefined);
  }, []);
  return panel?.View;
}

/** The champion matrix: candidates, their ratings, and what the present set still lacks. */
export default function ChampionsView({ criteria, stakeholders }: Props) {
  nameStakeholders(stakeholders);
  const current = useInitiative(NO_LISTS);
  const { open, version } = current;
  const { initiative } = open;
  const [shown, setShown] = useState<{ id: string; focus?: 'heading' | 'name' }>(() => ({
    id: new URLSearchParams(location.search).get('candidate') ?? '',
  }));
  const addFresh = useFreshEntry(open);
  const Panel = useRatePanel();
  const [paper, setPaper] = useState<Paper>({ sheet: 'matrix', candidate: '' });
  const show = (id: string, focus?: 'heading' | 'name'): void => {
    setShown({ id, ...(focus !== undefined && { focus }) });
    history.replaceState(
      history.state,
      '',
      id === '' ? location.pathname : `?candidate=${encodeURIComponent(id)}`,
    );
  };
  const day = today();
  const { people, candidates, authors } = useMemo(() => {
    const authors = readAuthors(initiative.replica.snapshot());
    return { authors, people: readPeople(initiative), candidates: readCandidates(initiative, authors) };
  }, [initiative, version]);
  const reader = authors.personOf(authorOf(library, open.id));
  const raters = ratersOf(candidates, authors, reader);
  const set = presentSet(candidates, day);
  const former = formerMembers(candidates, day);
  const considered = candidates.filter(({ champion }) => champion === 'considered');
  const coverage = coverageOf(
    criteria.map(({ id }) => id),
    set,
  );
  const names = namesOf(candidates, criteria);
  const chosen = candidates.find(({ id }) => id === shown.id);
  const inOrder = [...set, ...former, ...considered];
  const next = inOrder[(inOrder.findIndex(({ id }) => id === shown.id) + 1) % inOrder.length];
  const input = {
    details: readDetails(initiative),
    criteria,
    candidates,
    raters: ratersOf(candidates, authors),
    today: day,
  };
  const make = async () => {
    const { championsDocument } = await import('../../workbook/tools/champions/index.ts');
    return championsDocument(input);
  };
  const close = (): void => {
    show('');
    document.getElementById('champions-matrix')?.focus();
  };
  const result = (
    <div class="champions" data-paper={paper.sheet}>
      <section aria-labelledby="champions-matrix">
        <h2 id="champions-matrix" tabIndex={-1}>
          Candidates
        </h2>
        {candidates.length === 0 ? (
          <p>
            Nobody is here yet. Add everyone who could lead or help to lead, organizations as well as people;
            you decide later who does.
          </p>
        ) : (
          <>
            <p class="muted no-print">Choose a name to rate that candidate.</p>
            <p class="print-only">Private: ratings are about fit for this work, not about anybody’s worth.</p>
            <Matrix
              {...{ criteria, set, former, considered, coverage }}
              chosen={chosen?.id ?? ''}
              choose={(id) => show(id, 'heading')}
            />
          </>
        )}
        <AddCandidate initiative={initiative} addFresh={addFresh} added={show} />
      </section>
      {chosen !== undefined && Panel === undefined && (
        <p>
          The form is loading. If this stays here, check your connection and reload the page: your work is
          where it was.
        </p>
      )}
      {chosen !== undefined && Panel !== undefined && (
        <Panel
          {...{ open, criteria, stakeholders, authors, raters, close }}
          candidate={chosen}
          next={next === chosen ? undefined : next}
          focus={shown.focus}
          choose={(id) => show(id, 'heading')}
        />
      )}
      {candidates.length > 0 && (
        <>
          <Differences {...{ criteria, candidates, raters }} />
          <CoverageView {...{ criteria, set, coverage, names }} />
          <Gains {...{ criteria, set, considered, names }} />
          <Compare criteria={criteria} candidates={candidates} />
        </>
      )}
      <PrintChoice candidates={candidates} paper={paper} choose={setPaper} />
      {candidates.length > 0 && (
        <Outputs
          id="champions-take"
          what="champion matrix"
          says={championsSay(input)}
          saves={[
            ...documentSaves(make),
            {
              label: 'Save as a table (CSV)',
              make: async () => {
                const { championsCsv } = await import('../../workbook/tools/champions/index.ts');
                return championsCsv(input);
              },
            },
          ]}
          markdown={() => asMarkdown(make)}
        />
      )}
      {paper.sheet === 'interview' && (
        <InterviewSheet criteria={criteria} candidate={candidates.find(({ id }) => id === paper.candidate)} />
      )}
    </div>
  );
  return (
    <ToolFrame
      current={current}
      title="Champion matrix"
      textOf={rowText(people, new Map(criteria.map(({ id, title }) => [id, title])))}
      result={result}
    />
  );
}
