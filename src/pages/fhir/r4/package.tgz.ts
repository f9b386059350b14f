/** All FHIR resources as a package. */
import { catalog } from '../../../catalog/read.ts';
import { fhirPackage } from '../../../open-data/fhir/index.ts';
import { publication } from '../_publication.ts';

export const GET = (): Response =>
  new Response(new Uint8Array(fhirPackage(catalog, publication)), {
    headers: { 'Content-Type': 'application/gzip' },
  });
