import type { Candidate } from '../../workbook/tools/champions/index.ts';
import { nameOf } from '../../workbook/tools/people/index.ts';
import { Select } from '../ui/select.tsx';

/** What is printed: the matrix, or an interview sheet with a candidate's name (`''` for a blank one). */
export interface Paper {
  readonly sheet: 'matrix' | 'interview';
  readonly candidate: string;
}

interface Props {
  readonly candidates: readonly Candidate[];
  readonly paper: Paper;
  readonly choose: (paper: Paper) => void;
}

/** Chooses what is printed, also by the browser's own print command. */
export function PrintChoice({ candidates, paper, choose }: Props) {
  const sheet = (value: Paper['sheet'], words: string) => (
    <label>
      <input
        type="radio"
        name="paper"
        checked={paper.sheet === value}
        onChange={() => choose({ ...paper, sheet: value })}
      />
      <span>{words}</span>
    </label>
  );
  return (
    <section class="side no-print" aria-labelledby="champions-print">
      <h2 id="champions-print">Print</h2>
      <fieldset class="choice">
        <legend>Which sheet?</legend>
        {sheet('matrix', 'The matrix: ratings, what the set covers, who would add most')}
        {sheet(
          'interview',
          'Interview sheet: the seven questions, signs, warnings, scales and room for notes',
        )}
      </fieldset>
      {paper.sheet === 'interview' && (
        <Select
          id="interview-for"
          label="Interview with"
          value={candidates.some(({ id }) => id === paper.candidate) ? paper.candidate : ''}
          typed
          options={[
            ['', 'Leave the name open'],
            ...candidates.map((candidate) => [candidate.id, nameOf(candidate)] as const),
          ]}
          onValue={(candidate) => choose({ ...paper, candidate })}
        />
      )}
      <p class="buttons">
        <button type="button" onClick={() => print()}>
          Print this sheet
        </button>
      </p>
    </section>
  );
}
