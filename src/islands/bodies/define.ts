/** The bodies of the governance structure: choosing one opens it, and highlights it and its partners in the picture. */
class BodiesElement extends HTMLElement {
  connectedCallback(): void {
    for (const words of this.querySelectorAll<HTMLElement>('[data-partners]')) words.hidden = false;
    this.addEventListener('toggle', () => this.#mark(), { capture: true });
    // `hashchange` alone is not enough: the same body can be chosen twice.
    document.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#body-"]') : null;
      if (link) this.#open(link.hash, true);
    });
    addEventListener('hashchange', () => this.#open(location.hash, true));
    this.#open(location.hash, false);
    this.#mark();
    this.dataset['ready'] = '';
  }

  /** Opens a body by its fragment; with `focus`, its heading gets the focus. */
  #open(hash: string, focus: boolean): void {
    const details = [...this.querySelectorAll('details')].find(
      (one) => `#body-${one.dataset['bodyId'] ?? ''}` === hash,
    );
    if (!details) return;
    details.open = true;
    if (focus) details.querySelector('summary')?.focus();
  }

  #mark(): void {
    const open = this.querySelector<HTMLElement>('details[open]');
    const partners = new Set(
      [...(open?.querySelectorAll<HTMLElement>('[data-partner-of]') ?? [])].map(
        ({ dataset }) => dataset['partnerOf'],
      ),
    );
    for (const body of document.querySelectorAll<HTMLElement>('[data-body]')) {
      const id = body.dataset['body'];
      body.toggleAttribute('data-chosen', id !== undefined && id === open?.dataset['bodyId']);
      body.toggleAttribute('data-partner', partners.has(id));
    }
  }
}

if (!customElements.get('gw-bodies')) customElements.define('gw-bodies', BodiesElement);
