import type { Initiative } from '../../../src/workbook/engine/initiative.ts';
import { applyMerge, type Choices, previewMerge } from '../../../src/workbook/engine/merge.ts';
import type { Snapshot } from '../../../src/workbook/engine/snapshot.ts';

/** Looks at a copy and takes it in, as the page does. */
export function mergeInto(initiative: Initiative, copy: Snapshot, label: string, choices?: Choices): void {
  applyMerge(
    initiative,
    previewMerge(initiative.schema, initiative.replica.snapshot(), copy, choices),
    label,
  );
}
