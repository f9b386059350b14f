import { z } from 'zod';

/**
 * The tools of the workbook, named like their pages under `/workbook/`, with the measures of each.
 * The `measures.ts` of each tool under `src/workbook/tools/` implements them.
 */
export const MEASURES = {
  champions: ['covered', 'committed', 'talks'],
  charter: ['parts', 'decisions', 'rules', 'ownership', 'members', 'openness'],
  roles: ['filled', 'cover', 'groups', 'skills'],
  brief: ['balanced', 'groups', 'proof'],
  staffing: ['phases', 'lengths', 'people', 'ballots'],
  gates: ['criteria', 'execution'],
} as const;
type Tool = keyof typeof MEASURES;
/** The names of the measures, by tool. */
export type Measures = { readonly [T in Tool]: (typeof MEASURES)[T][number] };

/** A tool of the workbook. */
export const workbookTool = z.enum(Object.keys(MEASURES) as [Tool, ...Tool[]]);

interface Use {
  readonly tool?: Tool | undefined;
  readonly measure?: string | undefined;
}

/** Rejects a measure that the tool beside it does not have. */
export function knownMeasure({ value: { tool, measure }, issues }: z.core.ParsePayload<Use>): void {
  const known: readonly string[] = tool === undefined ? [] : MEASURES[tool];
  if (measure === undefined || known.includes(measure)) return;
  const message =
    tool === undefined
      ? 'measures no tool - name the tool too'
      : `is not a measure of ${tool} - write one of ${known.join(', ')}`;
  issues.push({ code: 'custom', path: ['measure'], message, input: measure });
}

/** A related tool, and which of its measures to show. */
export const toolUse = z
  .strictObject({ tool: workbookTool, measure: z.string().optional() })
  .check(knownMeasure);
