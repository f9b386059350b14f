type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The action of a key press: undo for Ctrl+Z or Cmd+Z; redo for Ctrl+Shift+Z, Cmd+Shift+Z or Ctrl+Y (Cmd+Y is
 * taken by browsers). Undefined for all other keys.
 */
export function undoKey(press: Press): 'undo' | 'redo' | undefined {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = press;
  // AltGr counts as Ctrl and Alt together.
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  // A keyboard without Latin letters sends its own; its users know shortcuts by the position of the key.
  const letter = /^[ -~]$/.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined;
}
