import type { Problem } from '../problem.ts';
import { written, type Records } from '../records.ts';
import { places, textAt, texts } from './places.ts';

/** Bodies that name a partner which does not name them, and bodies that cannot be reached from the highest tier. */
function exchanges(records: Records): Problem[] {
  const bodies = written(records, 'governance-tiers').map(({ id, file, fields }) => ({
    id,
    file,
    level: places(fields, 'level')[0]?.value,
    partners: texts(fields, 'exchangesWith.*.body'),
  }));
  const byId = new Map(bodies.map((body) => [body.id, body]));
  // The partners of a body that could not be read are unknown.
  const unread = bodies.some(({ partners }) => partners.length === 0);
  const oneWay = bodies.flatMap(({ id, file, partners }) =>
    partners.flatMap(({ field, value }) => {
      const back = byId.get(value)?.partners ?? [];
      return back.length === 0 || back.some((other) => other.value === id)
        ? []
        : [
            {
              file,
              field,
              message: `"${value}" does not name "${id}" in return - add it there or remove it here`,
            },
          ];
    }),
  );
  const top = bodies.find(({ level }) => level === 1) ?? bodies[0];
  const reached = new Set(top ? [top.id] : []);
  for (const id of reached) {
    for (const { value } of byId.get(id)?.partners ?? []) if (byId.has(value)) reached.add(value);
  }
  const alone = bodies
    .filter(({ id }) => !reached.has(id) && !unread)
    .map(({ file }) => ({
      file,
      field: 'exchangesWith',
      message:
        'nobody can reach this body - name a partner that leads to the highest tier, and name this body there',
    }));
  return [...oneWay, ...alone];
}

/** Tiers without a level, and spans that end before they begin. */
function shapes(records: Records): Problem[] {
  const levels = written(records, 'governance-tiers').flatMap(({ file, fields }): Problem[] => {
    const kind = textAt(fields, 'kind');
    const has = places(fields, 'level').some(({ value }) => value !== undefined);
    if (kind === 'tier' && !has)
      return [
        {
          file,
          field: 'level',
          message: 'is missing - count the tiers from the top, 1 being the highest',
        },
      ];
    return kind !== undefined && kind !== 'tier' && has
      ? [{ file, field: 'level', message: 'is for tiers only - remove it' }]
      : [];
  });
  const spans = written(records, 'tracks').flatMap(({ file, fields }): Problem[] => {
    const [start, end] = ['start', 'end'].map((name) => places(fields, `span.${name}`)[0]?.value);
    return typeof start === 'number' && typeof end === 'number' && start >= end
      ? [{ file, field: 'span.end', message: 'is not after the start - give shares of the whole, 0 to 1' }]
      : [];
  });
  return [...levels, ...spans];
}

/** Items and lists whose ids do not match: all item ids of a list begin with the same prefix. */
function prefixes(records: Records): Problem[] {
  return written(records, 'checklists').flatMap(({ file, fields }) => {
    const ids = texts(fields, 'items.*.id');
    const prefix = ids[0]?.value.split('/')[0] ?? '';
    return ids
      .filter(({ value }) => value.includes('/') && value.split('/')[0] !== prefix)
      .map(({ field, value }) => ({
        file,
        field,
        message: `"${value}" does not begin like the others - write ${prefix}/<name>`,
      }));
  });
}

export const structure = (records: Records): Problem[] => [
  ...exchanges(records),
  ...shapes(records),
  ...prefixes(records),
];
