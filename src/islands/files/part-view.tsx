import { counted, plural } from '../../shared/words.ts';
import { shorten } from '../../workbook/text/index.ts';
import { Says } from '../ui/says.tsx';
import { AllConflicts } from './all-conflicts.tsx';
import { DiffSection } from './diff-section.tsx';
import { keysOf, type Part } from './part.ts';
import { previewWords } from './preview-words.ts';
import { TargetChoice } from './target-choice.tsx';

/** What importing one initiative of a file would do: its target, warnings, and the number of changes. */
export function PartView({ part }: { readonly part: Part }) {
  const { file, targets, target, setTarget, preview, blocked } = part;
  return (
    <>
      {targets.length > 1 && <TargetChoice targets={targets} target={target} choose={setTarget} />}
      {file.checksum === 'differs' && (
        <p class="notice" data-file-warning>
          This was changed or damaged after it was saved: its checksum does not fit.
        </p>
      )}
      <Followed text={file.followed} />
      {file.lostLetters > 0 && (
        <p class="notice" data-file-warning>
          {counted(file.lostLetters, 'text')} in it {plural(file.lostLetters, 'holds', 'hold')} the sign � in
          place of letters; they may have been lost when another program saved the file.
        </p>
      )}
      {file.ahead > 0 && (
        <p class="notice">
          {counted(file.ahead, 'edit')} in this file {plural(file.ahead, 'bears', 'bear')} a time in the
          future: the clock of the computer that made them is wrong, or this one is. They count like any other
          edit.
        </p>
      )}
      <p data-counts>
        <Says sentence={previewWords(target, file, preview, part.alone)} />
      </p>
      {blocked === 'too-much' && (
        <p class="notice" data-over-limit>
          This cannot be merged{part.choices.size > 0 ? ' with what you chose' : ''}: together the two would
          have {preview.tooMuch}. Add the file as a new initiative instead.
        </p>
      )}
      {blocked === 'newer' && (
        <p class="notice">
          Your copy was saved by a newer version of Groundwork, so nothing can be added to it here. Reload the
          page to get that version, and import the file again.
        </p>
      )}
    </>
  );
}

/** A note that the file has text after the JSON. */
export function Followed({ text }: { readonly text: string }) {
  if (text === '') return null;
  return (
    <p class="notice" data-followed>
      Behind it the file holds other text, as a mail program adds it, which is left out:{' '}
      <Says sentence={[{ name: shorten(text, 160) }]} />
    </p>
  );
}

/** The changes one by one, with a choice where two edits conflict. */
export function PartChanges({ part }: { readonly part: Part }) {
  const { id, target, preview, name, choices, setChoices } = part;
  if (target.kind !== 'merge') return null;
  const conflicts = keysOf(preview.rows, 'conflict');
  return (
    <>
      {conflicts.length > 1 && <AllConflicts keys={conflicts} choices={choices} set={setChoices} />}
      {(['conflict', 'follows', 'changed', 'added', 'older'] as const).map((kind) => (
        <DiffSection
          key={`${kind} ${target.id}`}
          kind={kind}
          rows={[...preview.rows, ...preview.older].filter((row) => row.kind === kind)}
          view={{
            group: id,
            name,
            choices,
            editor: part.editor,
            declinable: part.declinable,
            choose: (key, side) => setChoices(new Map([...choices, [key, side]])),
          }}
        />
      ))}
    </>
  );
}
