import type { Catalog } from '../catalog.ts';
import type { Problem } from '../problem.ts';
import { findings } from '../specialties.ts';

/** References between records that lead nowhere. */
export function references(catalog: Catalog): Problem[] {
  const problems: Problem[] = [];
  const ids = (entries: readonly { id: string }[]): Set<string> => new Set(entries.map(({ id }) => id));
  const tracks = ids(catalog.tracks);
  const roles = ids(catalog.roles);
  const terms = ids(catalog.glossary);
  const bodies = ids(catalog.governanceBodies);
  const topics = ids(catalog.charterTopics);

  const check = (
    file: string,
    field: string,
    id: string | undefined,
    known: ReadonlySet<string>,
    folder: string,
  ) => {
    if (id === undefined || known.has(id)) return;
    problems.push({
      file,
      field,
      message: `"${id}" is not in content/${folder} - correct the id or add the record`,
    });
  };
  const cited = new Set(catalog.citables.keys());
  const cite = (file: string, field: string, sources: readonly string[] = []) => {
    sources.forEach((id, i) => {
      check(file, `${field}.${String(i)}`, id, cited, 'sources');
    });
  };

  for (const { file, feeds, feedsBack, sources } of catalog.tracks) {
    feeds.forEach(({ to }, i) => {
      check(file, `feeds.${String(i)}.to`, to, tracks, 'tracks');
    });
    feedsBack.forEach(({ to }, i) => {
      check(file, `feedsBack.${String(i)}.to`, to, tracks, 'tracks');
    });
    cite(file, 'sources', sources);
  }
  for (const { file, track, sources } of catalog.championCriteria) {
    check(file, 'track', track, tracks, 'tracks');
    cite(file, 'sources', sources);
  }
  for (const { file, exchangesWith, sources } of catalog.governanceBodies) {
    exchangesWith.forEach(({ body }, i) => {
      check(file, `exchangesWith.${String(i)}.body`, body, bodies, 'governance-tiers');
    });
    cite(file, 'sources', sources);
  }
  for (const pair of catalog.valuePairs) {
    cite(pair.file, 'sources', pair.sources);
    pair.receives.forEach(({ sources }, i) => {
      cite(pair.file, `receives.${String(i)}.sources`, sources);
    });
    pair.gives.forEach(({ sources }, i) => {
      cite(pair.file, `gives.${String(i)}.sources`, sources);
    });
  }
  for (const { file, track, sections, items } of catalog.checklists) {
    check(file, 'track', track, tracks, 'tracks');
    const known = ids(sections);
    items.forEach(({ section, role, sources }, i) => {
      if (section !== undefined && !known.has(section)) {
        problems.push({
          file,
          field: `items.${String(i)}.section`,
          message: `"${section}" is not a section of this list - add it to sections or correct it`,
        });
      }
      check(file, `items.${String(i)}.role`, role, roles, 'roles');
      cite(file, `items.${String(i)}.sources`, sources);
    });
  }
  for (const { file, settles } of catalog.charterHeadings) {
    settles.forEach((id, i) => {
      check(file, `settles.${String(i)}`, id, topics, 'charter-topics');
    });
  }
  for (const { file, options, sources } of [...catalog.charterTopics, ...catalog.charterHeadings]) {
    options.forEach((option, i) => {
      cite(file, `options.${String(i)}.sources`, option.sources);
    });
    cite(file, 'sources', sources);
  }
  const items = ids(catalog.checklists.flatMap((list) => list.items));
  for (const { file, criteria, sources } of catalog.stageGates) {
    criteria.forEach((criterion, i) => {
      criterion.items.forEach((id, at) => {
        check(file, `criteria.${String(i)}.items.${String(at)}`, id, items, 'checklists');
      });
      cite(file, `criteria.${String(i)}.sources`, criterion.sources);
    });
    cite(file, 'sources', sources);
  }
  for (const study of catalog.caseStudies) {
    for (const [name, fact] of Object.entries(study.facts)) {
      if (fact) cite(study.file, `facts.${name}.sources`, fact.sources);
    }
    for (const field of ['who', 'timeline', 'worked', 'didNotWork', 'numbers', 'lessons'] as const) {
      study[field].forEach(({ sources }, i) => {
        cite(study.file, `${field}.${String(i)}.sources`, sources);
      });
    }
    study.lessons.forEach(({ track }, i) => {
      check(study.file, `lessons.${String(i)}.track`, track, tracks, 'tracks');
    });
    cite(study.file, 'sources', study.sources);
  }
  for (const resource of catalog.resources) {
    resource.tracks.forEach((id, i) => {
      check(resource.file, `tracks.${String(i)}`, id, tracks, 'tracks');
    });
    cite(resource.file, 'sources', resource.sources);
  }
  for (const { file, term, sources } of catalog.policyRules) {
    check(file, 'term', term, terms, 'glossary');
    cite(file, 'sources', sources);
  }
  for (const specialty of catalog.specialties) {
    for (const field of findings) {
      specialty[field].forEach(({ sources }, i) => {
        cite(specialty.file, `${field}.${String(i)}.sources`, sources);
      });
    }
    cite(specialty.file, 'sources', specialty.sources);
  }
  for (const { file, see, sources } of catalog.glossary) {
    see.forEach((id, i) => {
      check(file, `see.${String(i)}`, id, terms, 'glossary');
    });
    cite(file, 'sources', sources);
  }
  for (const picture of catalog.pictures) {
    if (picture.kind !== 'events') continue;
    picture.events.forEach(({ sources }, i) => {
      cite(picture.file, `events.${String(i)}.sources`, sources);
    });
  }
  for (const { file, sources } of [...catalog.roles, ...catalog.pictures, ...catalog.pages])
    cite(file, 'sources', sources);
  return problems;
}
