import { ChecklistElement } from './element.ts';

if (!customElements.get('gw-checklist')) customElements.define('gw-checklist', ChecklistElement);
