/** One layer of the stack of standards on which a specialty guide stands. */
export interface StandardLayer {
  /** Order from the bottom, 1 is the base. */
  readonly level: number;
  readonly layer: string;
  /** A real example of the layer. */
  readonly example: string;
  /** What the layer adds to the one below. */
  readonly adds: string;
  /** Layers that a profile here may derive from, by `level`; the usual one first. */
  readonly derivesFrom: readonly number[];
}

/**
 * The layers from base FHIR up to an add-on guide, lowest first.
 * Some specialty profiles skip US Core and derive from a base resource, or from another guide beside it.
 * Facts t3/f/25, t3/f/34 and t3/f/36. Sources S6, S14, S20j (picture profile-derivations) and S22.
 * The versions are those of mCODE 4.0.0 (early 2025).
 */
export const standardStack: readonly StandardLayer[] = [
  {
    level: 1,
    layer: 'Base FHIR resource',
    example: 'FHIR R4: Patient, Condition, Observation',
    adds: 'General building blocks for all of healthcare, everywhere.',
    derivesFrom: [],
  },
  {
    level: 2,
    layer: 'National base profile',
    example: 'US Core 6.1.0',
    adds: 'The common rules for the United States.',
    derivesFrom: [1],
  },
  {
    level: 3,
    layer: 'Core specialty guide',
    example: 'mCODE 4.0.0 for cancer; its genomics also uses the genomics reporting guide 2.0.0',
    adds: 'What the whole specialty shares.',
    derivesFrom: [2, 1],
  },
  {
    level: 4,
    layer: 'Add-on guide',
    example: 'CodeX radiation therapy guide',
    adds: 'The needs of one niche, kept out of the core.',
    derivesFrom: [3, 2, 1],
  },
];
