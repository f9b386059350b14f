import { useState } from 'preact/hooks';
import { beforeStop } from '../../shared/before-stop.ts';
import { href } from '../../shared/href.ts';
import type { Initiative } from '../../workbook/engine/index.ts';
import {
  CHARTER,
  type CharterEntry,
  type CharterOption,
  type CharterRow,
  type CitedSource,
  gapsIn,
  startFrom,
} from '../../workbook/tools/charter/index.ts';
import { announce } from '../ui/announce.ts';
import { cellOf } from '../ui/cell.ts';
import { fieldKey } from '../ui/field-core.ts';
import { isDraft } from '../ui/unsaved.ts';
import { anchorOf } from './words.ts';

interface Props {
  readonly entry: CharterEntry;
  readonly row: CharterRow;
  readonly initiative: Initiative;
  readonly sources: Readonly<Record<string, CitedSource>>;
}

/** Selects the first place to fill in of a clause at the end of the text, in its field, after the views have followed. */
function selectFirstGap(field: string, clause: string): void {
  setTimeout(() => {
    const area = document.getElementById(field);
    if (!(area instanceof HTMLTextAreaElement)) return;
    const start = area.value.length - clause.length;
    const [gap] = gapsIn(clause);
    area.focus();
    area.setSelectionRange(start + (gap?.from ?? 0), start + (gap?.to ?? 0));
  });
}

/** How others have done it, each with our wording as a clause to start from. Nothing typed is replaced. */
export function Options({ entry, row, initiative, sources }: Props) {
  const [said, setSaid] = useState({ id: '', words: '', added: false });
  const use = (option: CharterOption): void => {
    const { words, added = false } = useOption(option);
    setSaid({ id: option.id, words, added });
    announce(words);
    if (added) selectFirstGap(`${anchorOf(entry.id)}-text`, option.clause);
  };
  const useOption = (option: CharterOption): { words: string; added?: true } => {
    // It would be added to the stored text, which is not what the reader sees.
    if (isDraft(fieldKey(initiative, cellOf(initiative, CHARTER, entry.id, 'text'))))
      return {
        words:
          'Not added: what your field shows is not saved. Shorten it as it says there, and press this again.',
      };
    if (row.text.includes(option.clause)) return { words: 'This sample text is in your text already.' };
    const empty = row.text.trim() === '';
    const result = startFrom(initiative, entry, option);
    if (!result.ok)
      return { words: `Not added: your text ${result.problems[0]?.wrong ?? 'cannot be changed'}.` };
    const words = empty
      ? 'The sample text is in your text now. Fill in what stands in brackets.'
      : 'The sample text was added below your text, which stays as it was.';
    return { words, added: true };
  };
  return (
    <ul class="options">
      {entry.options.map((option) => (
        <li key={option.id}>
          <p>
            <b>{option.label}.</b> {beforeStop(option.text)[0]}
            {option.sources.map((id) => {
              const source = sources[id];
              return (
                source && (
                  <>
                    {' '}
                    <a class="cite" href={href(source.url)} title={source.title}>
                      {source.tag}
                    </a>
                  </>
                )
              );
            })}
            {beforeStop(option.text)[1]}
          </p>
          <blockquote>{option.clause}</blockquote>
          <p class="buttons">
            <button type="button" onClick={() => use(option)}>
              Use this sample text<span class="sr-only">: {option.label}</span>
            </button>
            <span data-option-status>
              {said.id === option.id && (!said.added || row.text.includes(option.clause)) ? said.words : ''}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
