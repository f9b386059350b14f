import { counted, plural } from '../../shared/words.ts';
import type { MergePreview } from '../../workbook/engine/index.ts';
import type { InitiativeFile } from '../../workbook/exchange/index.ts';
import type { Target } from './targets.ts';

/**
 * Describes in one or two sentences what an import would do.
 * @param alone whether nothing is in this browser besides
 */
export function previewWords(
  target: Target,
  file: InitiativeFile,
  {
    counts,
    declined,
    kept,
    rows,
    older,
    calendars,
  }: Pick<MergePreview, 'counts' | 'declined' | 'rows' | 'older'> & {
    readonly kept: number;
    readonly calendars: boolean;
  },
  alone = false,
): string {
  if (target.kind === 'skip') return 'It stays in the file; nothing of it would be imported.';
  if (target.kind === 'new') {
    const items = Object.keys(file.snapshot.tables['items'] ?? {}).length;
    if (alone)
      return `It would be added to this browser, which has no other initiative, with work on ${counted(items, 'checklist item')}.`;
    return `This initiative is not in this browser. It would be added beside yours, with work on ${counted(items, 'checklist item')}; what you have now stays as it is.`;
  }
  const into = `“${target.name}”`;
  const aside =
    (kept === 0 ? '' : ` ${counted(kept, 'value')} that lost a conflict elsewhere would be kept here too.`) +
    (calendars ? ' What was saved to calendars elsewhere would be noted, so that your next one fits.' : '');
  const behind =
    older.length === 0
      ? ''
      : ` ${counted(older.length, 'entry', 'entries')} in the file ${plural(older.length, 'is', 'are')} older than what is here and would change nothing, unless you choose.`;
  if (rows.length === 0) {
    const all = older.length === 0 ? 'Everything in this file is' : 'Everything else in this file is';
    return `${all} already in ${into}.${aside}${behind || (aside === '' ? ' There is nothing to import.' : '')}`;
  }
  const parts = [
    [counts.conflict, 'in conflict'],
    [counts.changed, 'changed'],
    [counts.added, 'added'],
    [counts.follows, 'coming back or going with other work'],
  ] as const;
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, word], index) => `${index === 0 ? counted(count, 'entry', 'entries') : count} ${word}`);
  const left = declined === 0 ? '' : ` ${counted(declined, 'change')} would be kept aside.`;
  return `Into ${into}: ${words.join(', ') || 'nothing'}.${left}${aside}${behind} You can undo it afterwards.`;
}
