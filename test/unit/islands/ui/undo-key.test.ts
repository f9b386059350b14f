import { expect, test } from 'vitest';
import { undoKey } from '../../../../src/islands/ui/undo-key.ts';

const press = (keys: string, code?: string) => {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return undoKey({
    key,
    code: code ?? `Key${key.toUpperCase()}`,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  });
};

test.each(['Ctrl+z', 'Cmd+z', 'Ctrl+Z'])('%s undoes', (keys) => {
  expect(press(keys)).toBe('undo');
});

test.each(['Ctrl+Shift+Z', 'Cmd+Shift+Z', 'Ctrl+Shift+z', 'Ctrl+y', 'Ctrl+Y'])('%s redoes', (keys) => {
  expect(press(keys)).toBe('redo');
});

test.each(['z', 'y', 'Shift+Z', 'Ctrl+Alt+z', 'Cmd+y', 'Ctrl+Shift+Y', 'Ctrl+x'])(
  '%s is not ours',
  (keys) => {
    expect(press(keys)).toBeUndefined();
  },
);

test('on a keyboard without Latin letters the place of the key counts, on one with them the letter', () => {
  expect(press('Ctrl+я', 'KeyZ')).toBe('undo');
  expect(press('Ctrl+Shift+Я', 'KeyZ')).toBe('redo');
  expect(press('Ctrl+н', 'KeyY')).toBe('redo');
  // German: z and y have changed places.
  expect(press('Ctrl+z', 'KeyY')).toBe('undo');
  expect(press('Ctrl+y', 'KeyZ')).toBe('redo');
});
