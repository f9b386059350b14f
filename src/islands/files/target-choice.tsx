import { useId } from 'preact/hooks';
import { Says } from '../ui/says.tsx';
import type { Target } from './targets.ts';

interface Props {
  readonly targets: readonly Target[];
  readonly target: Target;
  readonly choose: (target: Target) => void;
}

/** Chooses the target of the import, if there is more than one. */
export function TargetChoice({ targets, target, choose }: Props) {
  const group = useId();
  return (
    <fieldset class="choice">
      <legend>Where should it go?</legend>
      {targets.map((one) => (
        <label key={one.kind === 'merge' ? one.id : one.kind}>
          <input type="radio" name={group} checked={one === target} onChange={() => choose(one)} />
          <span>
            <Says sentence={words(one)} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function words(target: Target): string {
  if (target.kind === 'skip') return 'Leave it out';
  if (target.kind === 'new') return 'Add it as a new initiative, beside what is here';
  return target.copy
    ? `Merge it into “${target.name}”, which is a copy of it`
    : `Merge its work into “${target.name}”, a different initiative. Name, specialty, host and start day of “${target.name}” stay.`;
}
