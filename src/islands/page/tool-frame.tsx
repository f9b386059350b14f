import type { ComponentChildren } from 'preact';
import { spokenDate } from '../../shared/dates.ts';
import { readDetails } from '../../workbook/engine/index.ts';
import { today } from './page-library.ts';
import type { Current } from './use-initiative.ts';
import { useToolBar } from './use-tool-bar.ts';

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
 * The frame of every decision tool: the bar follows its initiative, and paper says which it is and of when.
 * When the initiative was saved by a newer version, all fields of the tool are shown but disabled.
 */
export function ToolFrame({ current: { open }, title, textOf, children, result }: Props) {
  const { initiative } = open;
  useToolBar(open, textOf);
  return (
    <div class="gw-work" data-ready>
      <header class="print-only">
        <p>
          <strong>
            <bdi translate={false}>{readDetails(initiative).name}</bdi>
          </strong>
        </p>
        <p>As of {spokenDate(today())}</p>
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
