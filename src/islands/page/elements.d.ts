import type { UndoElement } from '../ui/undo.ts';
import type { SaveStateElement } from './save-state.ts';

/** Types of this folder's custom elements for Preact views; a view also imports the modules that define them. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'gw-save-state': Pick<SaveStateElement, 'open'>;
      'gw-undo': Pick<UndoElement, 'open' | 'textOf'>;
    }
  }
}
