/** Creates an element with attributes and children. Text is inserted as text: nothing in the search window is parsed as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Creates a button with a label and a click handler. */
export function button(className: string, label: string, act: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button', class: className }, label);
  element.addEventListener('click', act);
  return element;
}

/** The site's path with a slash at both ends. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
