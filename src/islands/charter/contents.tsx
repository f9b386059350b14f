import { useRef } from 'preact/hooks';
import type { Initiative } from '../../workbook/engine/index.ts';
import {
  type Charter,
  CHARTER,
  charterGaps,
  charterProgress,
  gapsIn,
  gapWords,
  statusOf,
} from '../../workbook/tools/charter/index.ts';
import { cellOf } from '../ui/cell.ts';
import { fieldKey } from '../ui/field-core.ts';
import { isDraft } from '../ui/unsaved.ts';
import { anchorOf, stateWords } from './words.ts';

interface Props {
  readonly charter: Charter;
  /** The id of the part that is shown. */
  readonly shown: string;
  readonly initiative: Initiative;
}

/** From this width on the list of parts stands beside the part: see charter.css. */
const BESIDE = '(min-width: 64rem)';

/** The charter's progress in words, and a link to each part with its status. */
export function Contents({ charter, shown, initiative }: Props) {
  const list = useRef<HTMLDetailsElement>(null);
  const beside = matchMedia(BESIDE).matches;
  const gaps = charterGaps(charter);
  const progress = `${charterProgress(charter)}${gaps === 0 ? '' : `, ${gapWords(gaps)}`}.`;
  // On a phone the list lies over the part that was chosen.
  const fold = (): void => {
    if (list.current && !beside) list.current.open = false;
  };
  return (
    <section class="charter-contents no-print" aria-labelledby="charter-contents">
      <h2 id="charter-contents">How far the charter is</h2>
      <p data-charter-progress key={progress}>
        {progress}
      </p>
      <details ref={list} open={beside}>
        <summary>All parts</summary>
        <ol>
          {[...charter.entries, ...charter.retired].map(({ id, title }) => {
            const { text } = charter.rowOf(id);
            const status = statusOf(charter.rowOf(id));
            const words = stateWords(status, gapsIn(text).length);
            const unsaved = isDraft(fieldKey(initiative, cellOf(initiative, CHARTER, id, 'text')));
            return (
              <li key={id}>
                <a href={`#${anchorOf(id)}`} aria-current={id === shown} onClick={fold}>
                  {title}
                </a>
                <span key={words} class="status" data-status={status}>
                  {words}
                </span>
                {unsaved && <span class="warning">Not saved</span>}
              </li>
            );
          })}
        </ol>
      </details>
    </section>
  );
}
