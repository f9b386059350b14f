import { useLayoutEffect } from 'preact/hooks';
import type { OpenInitiative } from '../../workbook/storage/index.ts';
import { toolBar } from './tool-bar.ts';

/**
 * Lets the bar under the header follow the initiative of a view.
 * @param textOf the name of a row in undo and redo messages: `“Ownership of outputs” is now …`
 */
export function useToolBar(
  open: OpenInitiative,
  textOf: (row: string) => string | undefined = () => undefined,
): void {
  useLayoutEffect(() => toolBar().follow(open, { textOf, loadPanel: () => import('./tool-panel.ts') }));
}
