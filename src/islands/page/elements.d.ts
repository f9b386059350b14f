import type { UndoElement } from '../ui/undo.ts';
import type { SaveStateElement } from './save-state.ts';

/** The elements of this folder, as Preact views write them; a view also imports the modules that define them. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'gw-save-state': Pick<SaveStateElement, 'open'>;
      'gw-undo': Pick<UndoElement, 'open' | 'textOf'>;
    }
  }
}
