/** Each FHIR resource, and the bundle of all. */
import { catalog } from '../../../../catalog/read.ts';
import { indexBundle, resources } from '../../../../open-data/fhir/index.ts';
import { publication } from '../../_publication.ts';

export const getStaticPaths = () =>
  [...resources(catalog, publication), indexBundle(catalog, publication)].map((resource) => ({
    params: { type: resource.resourceType, id: resource.id },
    props: { resource },
  }));

export const GET = ({ props: { resource } }: { props: { resource: object } }): Response =>
  Response.json(resource, { headers: { 'Content-Type': 'application/fhir+json' } });
