import { EntryAdvisorElement } from './element.ts';

if (!customElements.get('gw-entry-advisor')) customElements.define('gw-entry-advisor', EntryAdvisorElement);
