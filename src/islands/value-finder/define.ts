import { ValueFinderElement } from './element.ts';

if (!customElements.get('gw-value-finder')) customElements.define('gw-value-finder', ValueFinderElement);
