import { describe, expect, test } from 'vitest';
import { saveView, saveWords } from '../../../../src/islands/ui/save-words.ts';
import type { SaveStatus, UnsavedReason } from '../../../../src/workbook/storage/save.ts';

const since = 0;
const unsaved = (why: UnsavedReason): SaveStatus => ({ state: 'unsaved', why, since });
const at = new Date(2027, 2, 1, 23, 59).getTime();
const saved: SaveStatus = { state: 'saved', at };

describe('what a page says about saving', () => {
  test('when and where, with the day once it is another', () => {
    expect(saveWords(saved)).toBe('Saved in this browser, last changed on 1 March 2027, 23:59.');
    expect(saveWords({ state: 'saved', at: new Date().setHours(9, 5) })).toBe(
      'Saved in this browser at 09:05.',
    );
  });

  test('in a few words: with the time on the day itself', () => {
    expect(saveView(saved).short).toBe('Saved');
    expect(saveView({ state: 'saved', at: new Date().setHours(9, 5) }).short).toBe('Saved at 09:05');
    expect(saveView({ state: 'empty' }).short).toBe('Nothing entered yet');
    expect(saveView(unsaved('full')).short).toBe('Not saved');
    expect(saveView(unsaved('newer-version')).short).toBe('Read only');
    expect(saveView(saved, false, ['Cardiology']).short).toBe('Not saved');
  });

  test.each<[UnsavedReason, string, boolean]>([
    ['blocked', 'Try to save again', true],
    ['full', 'Try to save again', true],
    ['corrupt', 'Try to save again', true],
    ['cleared-elsewhere', 'Save it here again', true],
    ['newer-version', '', false],
    ['deleted', '', false],
  ])('%s: offers “%s”, and a file: %s', (why, retry, file) => {
    const view = saveView(unsaved(why));
    expect(view).toMatchObject({ unsaved: true, retry, file });
    expect(view.words).toMatch(why === 'newer-version' ? /^Read only: / : /^Not saved: /);
  });

  test('what another tab deleted stays unsaved until the button that the words name is pressed', () => {
    const { words, retry } = saveView(unsaved('cleared-elsewhere'));
    expect(words).toContain(`stays unsaved until you press “${retry}”`);
    expect(words).toContain('If you close the page without that, it is gone.');
  });

  test('everything is announced at once but what the reader did on purpose', () => {
    expect(saveView(unsaved('full'))).toMatchObject({ alert: saveWords(unsaved('full')) });
    expect(saveView(unsaved('newer-version')).alert).toMatch(/^Read only: /);
    expect(saveView(unsaved('deleted')).alert).toBe('');
    expect(saveView(saved).alert).toBe('');
  });
});

describe('beside a field that holds what is stored nowhere', () => {
  test('the line does not say that all is saved; it stays quiet, since the field says why', () => {
    expect(saveView(saved, true)).toEqual({
      words:
        'Saved in this browser, last changed on 1 March 2027, 23:59, except what a field still holds unsaved.',
      short: 'Not all saved',
      unsaved: false,
      alert: '',
      retry: '',
      file: false,
      otherFiles: [],
    });
    expect(saveView({ state: 'empty' }, true).words).toBe('Not saved yet: what a field holds.');
  });

  test('a file is offered for the rest, and said not to hold it', () => {
    const view = saveView(unsaved('full'), true);
    // What is told at once stays the same while fields come and go.
    expect(view).toMatchObject({ file: true, alert: saveWords(unsaved('full')) });
    expect(view.words).toMatch(
      /^Not saved: the storage .* What a field could not keep is in no file either\.$/,
    );
  });
});

test('another initiative whose work is in this page alone is named, and offered as a file', () => {
  expect(saveView(saved, false, ['Cardiology'])).toMatchObject({
    words: `${saveWords(saved)} Not saved: “Cardiology”, which you worked on in this page before. Save it as a file, or turn to it again to save it here.`,
    unsaved: true,
    alert: '',
    file: false,
    otherFiles: ['Save “Cardiology” as a file'],
  });
});
