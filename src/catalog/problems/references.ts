import type { Catalog } from '../catalog.ts';
import type { Problem } from '../problem.ts';
import { kinds, written, type Kind, type Records, type Written } from '../records.ts';
import { texts } from './places.ts';

/** Fields that refer to a record or a part of one, each with the folder that holds it. */
const named: Readonly<Partial<Record<Kind, readonly (readonly [path: string, folder: Kind])[]>>> = {
  tracks: [
    ['feeds.*.to', 'tracks'],
    ['feedsBack.*.to', 'tracks'],
  ],
  'champion-criteria': [['track', 'tracks']],
  'governance-tiers': [['exchangesWith.*.body', 'governance-tiers']],
  checklists: [
    ['track', 'tracks'],
    ['items.*.role', 'roles'],
  ],
  'charter-headings': [['settles.*', 'charter-topics']],
  'stage-gates': [['criteria.*.items.*', 'checklists']],
  'case-studies': [['lessons.*.track', 'tracks']],
  resources: [['tracks.*', 'tracks']],
  'policy-rules': [['term', 'glossary']],
  glossary: [['see.*', 'glossary']],
};

/** The ids of a folder, and whether an unknown one may belong to a record that cannot be read yet. */
interface Known {
  readonly ids: readonly string[];
  readonly has: (id: string) => boolean;
}

/** The problem of an id that its folder does not have. */
export const notIn = (folder: string, given: string, allowed: readonly string[]) => ({
  message: `"${given}" is not in content/${folder} - correct the id or add the record`,
  given,
  allowed,
});

/** What can be referred to in each folder. Records with flaws are included: their flaws are reported already. */
export function knownIds(records: Records, catalog: Catalog): (folder: Kind) => Known {
  const prefix = (id: string): string => id.split('/')[0] ?? '';
  const known = (ids: readonly string[], perhaps: (id: string) => boolean = () => false): Known => {
    const all = new Set(ids);
    return { ids, has: (id) => all.has(id) || perhaps(id) };
  };
  const names = (folder: Kind): string[] => records[folder].map(({ id }) => id);
  const flawed = new Set(records.sources.flatMap(({ id, data }) => (data.ok ? [] : [id])));
  const lists = written(records, 'checklists').map(({ fields }) => texts(fields, 'items.*.id'));
  const items = lists.flat().map(({ value }) => value);
  const listsUnread = lists.some((list) => list.length === 0);
  const special: Readonly<Partial<Record<Kind, Known>>> = {
    sources: known([...new Set([...catalog.citables.keys(), ...names('sources')])], (id) =>
      flawed.has(id.replace(/[a-z]$/, '')),
    ),
    checklists: known(items, (id) => listsUnread && !items.some((item) => prefix(item) === prefix(id))),
  };
  const folders = new Map<Kind, Known>();
  return (folder) => {
    const ids = folders.get(folder) ?? special[folder] ?? known(names(folder));
    folders.set(folder, ids);
    return ids;
  };
}

/** Sections of items that their list does not have. */
function sections({ file, fields }: Written): Problem[] {
  const allowed = texts(fields, 'sections.*.id').map(({ value }) => value);
  return texts(fields, 'items.*.section')
    .filter(({ value }) => !allowed.includes(value))
    .map(({ field, value }) => ({
      file,
      field,
      message: `"${value}" is not a section of this list - add it to sections or correct it`,
      given: value,
      allowed,
    }));
}

/** References between records that lead nowhere, including those of records with flaws. */
export function references(records: Records, catalog: Catalog): Problem[] {
  const known = knownIds(records, catalog);
  const check = ({ file, fields }: Written, path: string, folder: Kind): Problem[] => {
    const { ids, has } = known(folder);
    return texts(fields, path)
      .filter(({ value }) => value !== '' && !has(value))
      .map(({ field, value }) => ({ file, field, ...notIn(folder, value, ids) }));
  };
  const all = [...(Object.keys(kinds) as Kind[]), 'guide'] as const;
  return all.flatMap((kind) =>
    written(records, kind).flatMap((record) => [
      ...(kind === 'guide' ? [] : (named[kind] ?? [])).flatMap(([path, folder]) =>
        check(record, path, folder),
      ),
      ...check(record, '**.sources.*', 'sources'),
      ...(kind === 'checklists' ? sections(record) : []),
    ]),
  );
}
