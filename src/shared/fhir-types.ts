/** The types of the FHIR resources that are published; each has a folder under `/fhir/r4/`. */
export const FHIR_TYPES = [
  'Bundle',
  'CodeSystem',
  'ConceptMap',
  'ImplementationGuide',
  'PlanDefinition',
  'Questionnaire',
  'ValueSet',
] as const;
export type FhirType = (typeof FHIR_TYPES)[number];
