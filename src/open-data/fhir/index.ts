/** The playbook as FHIR R4 resources: checklists as forms, terms as codes, tracks as plans. Pure; it takes the catalogue's values. */
import { newestDay } from '../../catalog/freshness.ts';
import { bundle, implementationGuide } from './guide.ts';
import { packageFiles, packed } from './package.ts';
import { plan } from './plan.ts';
import { questionnaire } from './questionnaire.ts';
import type { Content, Publication, Resource } from './resource.ts';
import { codeSystems, stateSets } from './terminology.ts';

export { packageFiles } from './package.ts';
export { LONGEST } from './questionnaire.ts';
export type { Publication, Resource } from './resource.ts';

/** Where the resources lie, from the root of the site. */
export const FHIR = '/fhir/r4/';

/** Every resource with a canonical address; the guide, which lists the others, comes last. */
export function resources(content: Content, publication: Publication): Resource[] {
  const listed = [
    ...content.checklists.map((list) => questionnaire(list, content, publication)),
    ...codeSystems(content, publication),
    ...stateSets(content, publication),
    ...content.tracks.map((track) => plan(track, content, publication)),
  ];
  return [...listed, implementationGuide(listed, content, publication)];
}

/** All of them in one bundle. */
export const indexBundle = (content: Content, publication: Publication) =>
  bundle(resources(content, publication), content, publication);

/** All of them as a package. */
export const fhirPackage = (content: Content, publication: Publication): Buffer =>
  packed(packageFiles(resources(content, publication), content, publication), newestDay(content));
