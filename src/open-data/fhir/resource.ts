import { newestDay } from '../../catalog/freshness.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { FhirType } from '../../shared/fhir-types.ts';
import { LICENSE } from '../api/index.ts';

/** What the resources are made from. */
export type Content = Pick<
  Catalog,
  | 'tracks'
  | 'checklists'
  | 'championCriteria'
  | 'valuePairs'
  | 'roles'
  | 'glossary'
  | 'citables'
  | 'changes'
  | 'pages'
  | 'policyRules'
  | 'site'
>;

/** Where the resources are known, and where the site is. */
export interface Publication {
  /**
   * The base of the canonical addresses, without a slash at the end. It is the name of the resources for ever, so a copy
   * of the site that is published elsewhere should keep it.
   */
  readonly canonical: string;
  /** Turns an address from the root of the site into a full one. */
  readonly address: (url: string) => string;
}

/** A FHIR R4 resource with a canonical address. Other programs decide what else it has to be; see the tests. */
export interface Resource {
  readonly resourceType: FhirType;
  readonly id: string;
  readonly url: string;
  readonly version: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly [element: string]: unknown;
}

/** `2026-11-30` as a semantic version, which grows with the day: `2026.11.30`. */
export const versionOf = (content: Content): string => newestDay(content).split('-').map(Number).join('.');

/** `know-the-field` as a part of a computable name: `KnowTheField`. */
export const pascal = (id: string): string =>
  id.replace(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase());

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const canonicalOf = ({ canonical }: Publication, type: FhirType, id: string): string =>
  `${canonical}/${type}/${id}`;

/** What a resource is about; its computable name follows from the id. */
export interface About {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The profiles that it follows. */
  readonly profile?: readonly string[];
}

/** A resource with the elements that all of them share, followed by its own. */
export function resource(
  type: FhirType,
  { id, title, description, profile = [] }: About,
  content: Content,
  publication: Publication,
  own: Readonly<Record<string, unknown>>,
): Resource {
  const date = newestDay(content);
  return {
    resourceType: type,
    id,
    ...(profile.length > 0 ? { meta: { profile } } : {}),
    language: 'en',
    text: {
      status: 'generated',
      div: `<div xmlns="http://www.w3.org/1999/xhtml"><p><b>${escaped(title)}</b></p><p>${escaped(description)}</p></div>`,
    },
    url: canonicalOf(publication, type, id),
    version: versionOf(content),
    name: pascal(id.replaceAll('.', '-')),
    title,
    status: 'active',
    experimental: false,
    date,
    publisher: content.site.publisher ?? 'Groundwork',
    contact: [{ telecom: [{ system: 'url', value: publication.address('/about/') }] }],
    description,
    jurisdiction: [
      {
        coding: [{ system: 'http://unstats.un.org/unsd/methods/m49/m49.htm', code: '001', display: 'World' }],
      },
    ],
    copyright: `${LICENSE.name} (${LICENSE.id})`,
    ...own,
  };
}
