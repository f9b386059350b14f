const key = import.meta.env.GROUNDWORK_THEME_KEY;
const system = matchMedia('(prefers-color-scheme: dark)');

function chosen(): string {
  try {
    const value = localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : 'auto';
  } catch {
    return 'auto';
  }
}

function apply(choice: string): void {
  document.documentElement.dataset['theme'] =
    choice === 'auto' ? (system.matches ? 'dark' : 'light') : choice;
  for (const select of document.querySelectorAll<HTMLSelectElement>('gw-theme select')) select.value = choice;
}

/** The theme select: the choice is stored, or else kept for this page. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return;
      try {
        localStorage.setItem(key, target.value);
      } catch {
        // Storage is blocked or full: the choice applies to this page.
      }
      apply(target.value);
    });
    // What was chosen before this script came is chosen again after it, with a value that must still be there.
    const early = this.querySelector('select')?.value;
    apply(early === undefined || early === 'auto' ? chosen() : early);
  }
}

system.addEventListener('change', () => {
  apply(chosen());
});
addEventListener('storage', (event) => {
  if (event.key === key) apply(chosen());
});
customElements.define('gw-theme', ThemeChoice);
