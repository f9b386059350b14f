import type { Direction } from '../schemas/value-pair.ts';

/** Addresses from the root of the site; views add the base path with `href`. */
export const trackUrl = (id: string): string => `/tracks/${id}/`;
export const criterionUrl = (id: string): string => `/champions/#${id}`;
export const governanceBodyUrl = (id: string): string => `/governance/${id}/`;
export const charterTopicUrl = (id: string): string => `/governance/charter/#${id}`;
export const charterHeadingUrl = (id: string): string => `/governance/charter/#heading-${id}`;
export const stakeholderUrl = (id: string): string => `/value/${id}/`;
export const termUrl = (id: string): string => `/glossary/#${id}`;
export const sourceUrl = (id: string): string => `/sources/#${id}`;
export const caseStudyUrl = (id: string): string => `/case-studies/${id}/`;
export const stageGateUrl = (id: string): string => `/tracks/use-cases-planning/stage-gates/#${id}`;
export const resourceUrl = (id: string): string => `/resources/#${id}`;
export const policyRuleUrl = (id: string): string => `/tracks/adoption-value/policy-levers/#${id}`;
export const specialtyUrl = (id: string): string => `/specialties/#${id}`;
export const changeUrl = (id: string): string => `/changes/#${id}`;
export const roleUrl = (id: string): string => `/tracks/community-building/growth/#${id}`;

/** The address of a track's list is under the track; that of the readiness check under the start. */
export const checklistUrl = (list: { id: string; track?: string | undefined }): string =>
  list.track === undefined ? `/start/${list.id}/` : `/tracks/${list.track}/checklist/`;

/** A statement's place on the page of its stakeholder: `providers/receives/1` is `#receives-1`. */
export const statementAnchor = (id: string): string => id.split('/').slice(1).join('-');
export const statementUrl = (id: string): string =>
  `${stakeholderUrl(id.split('/')[0] ?? '')}#${statementAnchor(id)}`;

/** The two directions of value in the order shown, each with its label and arrow. */
export const directions: readonly { id: Direction; label: string; arrow: string }[] = [
  { id: 'receives', label: 'Receives', arrow: '←' },
  { id: 'gives', label: 'Gives', arrow: '→' },
];
