import type { Catalog } from '../catalog.ts';
import type { Problem } from '../problem.ts';

/** Bodies that name a partner which does not name them, or that nobody can reach from the highest tier. */
function exchanges({ governanceBodies: bodies }: Catalog): Problem[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const oneWay = bodies.flatMap((body) =>
    body.exchangesWith.flatMap(({ body: other }, i) =>
      byId.get(other)?.exchangesWith.every(({ body: back }) => back !== body.id)
        ? [
            {
              file: body.file,
              field: `exchangesWith.${String(i)}.body`,
              message: `"${other}" does not name "${body.id}" in return - add it there or remove it here`,
            },
          ]
        : [],
    ),
  );
  const top = bodies.find(({ level }) => level === 1) ?? bodies[0];
  const reached = new Set(top ? [top.id] : []);
  for (const id of reached) {
    for (const { body } of byId.get(id)?.exchangesWith ?? []) if (byId.has(body)) reached.add(body);
  }
  const alone = bodies
    .filter(({ id }) => !reached.has(id))
    .map(({ file }) => ({
      file,
      field: 'exchangesWith',
      message:
        'nobody can reach this body - name a partner that leads to the highest tier, and name this body there',
    }));
  return [...oneWay, ...alone];
}

/** Tiers without a level, and spans that end before they begin. */
function shapes({ governanceBodies, tracks }: Catalog): Problem[] {
  return [
    ...governanceBodies
      .filter(({ kind, level }) => (kind === 'tier') !== (level !== undefined))
      .map(({ file, kind }) => ({
        file,
        field: 'level',
        message:
          kind === 'tier'
            ? 'is missing - count the tiers from the top, 1 being the highest'
            : 'is for tiers only - remove it',
      })),
    ...tracks
      .filter(({ span }) => span.start >= span.end)
      .map(({ file }) => ({
        file,
        field: 'span.end',
        message: 'is not after the start - give shares of the whole, 0 to 1',
      })),
  ];
}

/** Items and lists whose ids do not go together: an item's id begins with one prefix throughout its list. */
function prefixes({ checklists }: Catalog): Problem[] {
  return checklists.flatMap(({ file, items }) => {
    const prefix = items[0]?.id.split('/')[0];
    return items.flatMap(({ id }, i) =>
      id.split('/')[0] === prefix
        ? []
        : [
            {
              file,
              field: `items.${String(i)}.id`,
              message: `"${id}" does not begin like the others - write ${prefix ?? ''}/<name>`,
            },
          ],
    );
  });
}

export function structure(catalog: Catalog): Problem[] {
  return [...exchanges(catalog), ...shapes(catalog), ...prefixes(catalog)];
}
