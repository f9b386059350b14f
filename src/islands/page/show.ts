import { type ComponentType, h, render } from 'preact';
import { part } from '../ui/dom.ts';

/** Draws the view of a tool in its place in the page (ToolView.astro), with the values that the page has for it. */
export function show<Values extends object>(View: ComponentType<Values>): void {
  const place = part(document, 'gw-view', HTMLElement);
  // The page is built from the same types as this script.
  const values = JSON.parse(part(place, 'script', HTMLScriptElement).textContent) as Values;
  place.replaceChildren();
  render(h(View, values), place);
}
