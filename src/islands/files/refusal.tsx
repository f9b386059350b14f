import { useEffect, useRef } from 'preact/hooks';
import type { FileProblem } from '../../workbook/exchange/index.ts';
import { Says } from '../ui/says.tsx';

interface Props {
  readonly name: string;
  readonly problem: Pick<FileProblem, 'headline' | 'what' | 'advice'>;
}

/** Why a file was refused: headline, what is wrong, what to do. Quoted parts are shown as text. */
export function Refusal({ name, problem }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [problem]);
  return (
    <div class="panel refused" data-refused>
      <h3 ref={heading} tabIndex={-1}>
        {problem.headline}
      </h3>
      {name !== '' && (
        <p class="muted">
          <bdi translate={false}>{name}</bdi>
        </p>
      )}
      <p>
        <Says sentence={problem.what} />
      </p>
      <p>
        <strong>What to do:</strong> <Says sentence={problem.advice} />
      </p>
      <p class="muted">Nothing in this browser was changed.</p>
    </div>
  );
}
