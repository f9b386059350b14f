import type { Specialty } from '../schemas/specialty.ts';

/** The lists of a specialty, in the order they are shown. */
export const findings = [
  'workGroups',
  'guides',
  'ihe',
  'registries',
  'imaging',
  'accelerators',
  'other',
] as const satisfies readonly (keyof Specialty)[];

/** The label of each list. */
export const findingLabels: Readonly<Record<(typeof findings)[number], string>> = {
  workGroups: 'HL7 work group',
  guides: 'FHIR guides',
  ihe: 'IHE',
  registries: 'Registries',
  imaging: 'DICOM group',
  accelerators: 'Accelerator',
  other: 'Also',
};

/** What a specialty can be filtered by, each with its label. */
export const existing = [
  { id: 'group', label: 'An HL7 work group' },
  { id: 'published', label: 'A published guide' },
  { id: 'no-guide', label: 'No published guide' },
  { id: 'ihe', label: 'Something at IHE' },
  { id: 'registry', label: 'A registry' },
  { id: 'imaging', label: 'A DICOM group' },
  { id: 'accelerator', label: 'An accelerator' },
] as const;

/** Which of `existing` apply to a specialty. A former work group counts, since readers search for its name. */
export function existsIn(specialty: Specialty): (typeof existing)[number]['id'][] {
  const published = specialty.guides.some(({ state }) => state === 'published');
  const has = {
    group: specialty.workGroups.length > 0,
    published,
    'no-guide': !published,
    ihe: specialty.ihe.length > 0,
    registry: specialty.registries.length > 0,
    imaging: specialty.imaging.length > 0,
    accelerator: specialty.accelerators.length > 0,
  };
  return existing.flatMap(({ id }) => (has[id] ? [id] : []));
}
