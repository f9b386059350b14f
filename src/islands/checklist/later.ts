/** What a list needs only once it is asked for. One file: a second would split off what both share with the list. */
export { Filters } from './filters.ts';
export { SectionPlan } from './section-plan.ts';
export { showOffer } from './offer.ts';
export { toolPanel } from '../page/tool-panel.ts';
