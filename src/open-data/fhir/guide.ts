import { newestDay } from '../../catalog/freshness.ts';
import { LICENSE } from '../api/index.ts';
import { canonicalOf, type Content, type Publication, type Resource, resource } from './resource.ts';

/** The name of the package in the form that FHIR asks for. */
export const PACKAGE = 'groundwork.playbook';
/** Guides that ours builds on, with their versions. */
export const DEPENDS_ON = { 'hl7.fhir.r4.core': '4.0.1', 'hl7.fhir.uv.sdc': '4.0.0' } as const;
export const ABOUT =
  'The checklists, terms and tracks of Groundwork, a playbook for people who start a health-data-standards initiative in a medical specialty.';

/** The list of all resources, by which other guides and their tools refer to them. */
export const implementationGuide = (
  resources: readonly Resource[],
  content: Content,
  publication: Publication,
): Resource => {
  const about = { id: PACKAGE, title: 'Groundwork', description: ABOUT };
  return resource('ImplementationGuide', about, content, publication, {
    packageId: PACKAGE,
    license: LICENSE.id,
    fhirVersion: [DEPENDS_ON['hl7.fhir.r4.core']],
    dependsOn: [
      {
        id: 'sdc',
        uri: 'http://hl7.org/fhir/uv/sdc/ImplementationGuide/hl7.fhir.uv.sdc',
        packageId: 'hl7.fhir.uv.sdc',
        version: DEPENDS_ON['hl7.fhir.uv.sdc'],
      },
    ],
    definition: {
      resource: resources.map(({ resourceType, id, title, description }) => ({
        reference: { reference: `${resourceType}/${id}` },
        name: title,
        description,
        exampleBoolean: false,
      })),
    },
  });
};

/** All resources in one. */
export const bundle = (resources: readonly Resource[], content: Content, publication: Publication) => ({
  resourceType: 'Bundle' as const,
  id: 'groundwork',
  language: 'en',
  type: 'collection',
  timestamp: `${newestDay(content)}T00:00:00Z`,
  entry: resources.map((one) => ({
    fullUrl: canonicalOf(publication, one.resourceType, one.id),
    resource: one,
  })),
});
