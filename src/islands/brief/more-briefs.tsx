import type { Initiative } from '../../workbook/engine/index.ts';
import { type Brief, removeBrief } from '../../workbook/tools/briefs/index.ts';
import { announce } from '../ui/announce.ts';
import { BeginBrief, type BeginProps } from './begin-brief.tsx';

interface Props extends BeginProps {
  /** The brief that is shown. */
  readonly brief: Brief;
  readonly initiative: Initiative;
}

/** What is rarely wanted, so it comes last: another brief, or this one no more. */
export function MoreBriefs({ brief, initiative, ...beginning }: Props) {
  const remove = (): void => {
    removeBrief(initiative, brief);
    announce('The brief was removed. Undo brings it back.');
    // After the next render: the heading of the brief that is shown now, or of the form that begins one.
    requestAnimationFrame(() =>
      (document.getElementById('brief-about') ?? document.getElementById('brief-choice'))?.focus(),
    );
  };
  return (
    <section class="side no-print" aria-labelledby="brief-more">
      <h2 id="brief-more">Other briefs</h2>
      {/* A link that asks for one has its form at the top. */}
      {beginning.asked === '' && (
        <details>
          <summary>Begin another brief</summary>
          <BeginBrief {...beginning} />
        </details>
      )}
      <p>
        <button type="button" class="danger" disabled={beginning.locked} onClick={remove}>
          Remove this brief
        </button>
      </p>
    </section>
  );
}
