import { z } from 'zod';
import { newestDay } from '../../catalog/freshness.ts';
import type { Catalog } from '../../catalog/catalog.ts';

/** Turns an address from the root of the site into a full one. */
export type Address = (url: string) => string;

/**
 * The version of the form of the data. The first number stands in the address, and would go up with another address
 * beside it; the second goes up when keys or files are added.
 */
export const API_VERSION = '1.0.0';

/** The license of our text and data, as its identifier in SPDX, its name and its address. */
export const LICENSE = {
  id: 'CC-BY-4.0',
  name: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** What every file has around its items. */
const frame = {
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe('Version of the form: the second number goes up when keys or files are added.'),
  license: z.literal(LICENSE.id).describe('License of the content, as an identifier of SPDX.'),
  generated: z.iso.date().describe('The newest day that the content names; never that of the build.'),
};

/** The schema of a file with these items. */
export const envelope = <T extends z.ZodType>(item: T) => z.object({ ...frame, items: z.array(item) });

/** A file with these items. It has no time of its own, so that equal content makes equal files. */
export const filled = <T>(catalog: Parameters<typeof newestDay>[0], items: readonly T[]) => ({
  version: API_VERSION,
  license: LICENSE.id,
  generated: newestDay(catalog),
  items,
});

/** What the files are made from. */
export type Content = Pick<
  Catalog,
  | 'tracks'
  | 'championCriteria'
  | 'governanceBodies'
  | 'valuePairs'
  | 'valueStatements'
  | 'checklists'
  | 'charterTopics'
  | 'roles'
  | 'glossary'
  | 'caseStudies'
  | 'sources'
  | 'policyRules'
  | 'specialties'
  | 'changes'
  | 'pages'
>;
