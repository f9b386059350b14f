/**
 * Loads an island when the first of its elements comes near the viewport, or at once when the reader
 * reaches it by keyboard or prints. If loading fails, the page says what is `lost`.
 */
export function whenSeen(
  name: string,
  load: () => Promise<unknown>,
  lost = 'so nothing you enter here is saved',
): void {
  const elements = [...document.querySelectorAll<HTMLElement>(name)];
  let started = false;
  const start = (): void => {
    if (started) return;
    started = true;
    observer.disconnect();
    load().catch(() => {
      started = false;
      for (const element of elements) {
        if (element.querySelector('.island-failed')) continue;
        const note = document.createElement('p');
        note.className = 'island-failed';
        note.setAttribute('role', 'alert');
        note.textContent = `This part of the page did not load, ${lost}. Check your connection and reload the page.`;
        element.prepend(note);
      }
    });
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) start();
    },
    { rootMargin: '200px' },
  );
  for (const element of elements) {
    observer.observe(element);
    element.addEventListener('focusin', start, { once: true });
  }
  addEventListener('beforeprint', start, { once: true });
}
