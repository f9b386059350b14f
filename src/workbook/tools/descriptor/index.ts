/**
 * The descriptor of a tool: tables with labels, name, page. Uses engine and text.
 */
export {
  type CellLabel,
  type CellLabels,
  countOrEmpty,
  defineTool,
  type ItemStatusContext,
  labelled,
  type LabelledTable,
  type Status,
  type StatusContext,
  type Tool,
  type ToolState,
  type ToolUse,
} from './tool.ts';
