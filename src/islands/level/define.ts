import { LevelElement } from './element.ts';

if (!customElements.get('gw-level')) customElements.define('gw-level', LevelElement);
