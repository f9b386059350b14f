import type { Publication } from '../../open-data/fhir/index.ts';
import { FHIR } from '../../open-data/fhir/index.ts';
import { address } from '../_address.ts';

/** Under which name the resources of this build are known. */
export const publication: Publication = {
  canonical: (import.meta.env.GROUNDWORK_FHIR_BASE || address(FHIR)).replace(/\/+$/, ''),
  address,
};
