import { z } from 'zod';
import { words } from './common.ts';

const ADDRESS = /^(?:https:\/\/|mailto:|tel:)\S+$/;

/** Where somebody can be reached: a page, a mailbox or a telephone. */
const address = z
  .string()
  .regex(ADDRESS, { error: 'is not an address - write one that begins with https://, mailto: or tel:' });

/** Who publishes this copy. A field left empty is one that this copy does not name. */
export const siteSchema = z.strictObject({
  publisher: words.optional().describe('The person or organization responsible for this copy.'),
  contact: address.optional().describe('Where readers write to.'),
  repository: address
    .optional()
    .describe('Where the files and their history are, with a tracker for reports.'),
  accessibility: address.optional().describe('Where to report a barrier.'),
  security: address.optional().describe('Where to report a vulnerability; it is written to `security.txt`.'),
});
export type Site = z.infer<typeof siteSchema>;

/** The environment variable of a build that overrides each field. */
export const siteVariables = {
  publisher: 'PUBLISHER',
  contact: 'CONTACT',
  repository: 'REPOSITORY',
  accessibility: 'ACCESSIBILITY_CONTACT',
  security: 'SECURITY_CONTACT',
} as const satisfies Record<keyof Site, string>;
