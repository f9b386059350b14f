import type { ComponentChildren } from 'preact';
import { spokenDate } from '../../shared/dates.ts';
import { href } from '../../shared/href.ts';
import { readDetails } from '../../workbook/engine/index.ts';
import { today } from './page-library.ts';
import type { Current } from './use-initiative.ts';
import './save-state.ts';
import '../ui/undo.ts';

interface Props {
  readonly current: Current;
  /** The label of the fieldset around the tool: `Champion matrix`. */
  readonly title: string;
  /** The name of a row in undo and redo messages: `“Ownership of outputs” is now …`. */
  readonly textOf: (row: string) => string | undefined;
  /** Fields; a tool that has other content between them puts them into `result` and disables them itself. */
  readonly children?: ComponentChildren;
  /** Read-only content and exports: usable even when nothing can be changed. */
  readonly result?: ComponentChildren;
}

/**
 * The frame of every decision tool: the initiative, its save state, undo and redo.
 * When the initiative was saved by a newer version, all fields of the tool are shown but disabled.
 */
export function ToolFrame({ current: { open }, title, textOf, children, result }: Props) {
  const { initiative, undo } = open;
  return (
    <div class="gw-work" data-ready>
      <header>
        <p>
          <span class="no-print">Working on </span>
          <strong data-initiative>
            <bdi translate={false}>{readDetails(initiative).name}</bdi>
          </strong>
          <span class="no-print">
            {' '}
            · <a href={href('/workbook/')}>Open the workbook</a>
          </span>
        </p>
        <p class="print-only">As of {spokenDate(today())}</p>
        <gw-save-state open={open} />
        {(undo.canUndo() || undo.canRedo()) && <gw-undo open={open} textOf={textOf} />}
      </header>
      {children !== undefined && (
        <fieldset class="gw-tool" disabled={initiative.readOnly}>
          <legend class="sr-only">{title}</legend>
          {children}
        </fieldset>
      )}
      {result}
    </div>
  );
}
