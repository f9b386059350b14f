import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  fhirPackage,
  indexBundle,
  LONGEST,
  type Publication,
  packageFiles,
  type Resource,
  resources,
} from '../../../../src/open-data/fhir/index.ts';
import { FHIR_TYPES } from '../../../../src/shared/fhir-types.ts';
import { ITEM_STATES, ITEMS } from '../../../../src/workbook/tools/checklists/index.ts';
import { filesOfTar } from '../../../tar.ts';
import { address, real, small } from '../address.ts';

const publication: Publication = { canonical: 'https://example.org/fhir', address };
const all = resources(real, publication);
const ofType = (type: string): Resource[] => all.filter(({ resourceType }) => resourceType === type);

interface Item {
  readonly linkId: string;
  readonly text: string;
  readonly type: string;
  readonly item?: readonly Item[];
  readonly answerOption?: readonly { readonly valueCoding: { readonly code: string } }[];
  readonly enableWhen?: readonly { readonly question: string }[];
  readonly maxLength?: number;
  readonly extension?: readonly { readonly url: string; readonly valueUri?: string }[];
}
const flat = (items: readonly Item[] = []): Item[] => items.flatMap((item) => [item, ...flat(item.item)]);
const itemsOf = (form: Resource): readonly Item[] => form['item'] as readonly Item[];

test('every resource can be named: one canonical address, one id and one computable name each', () => {
  for (const one of all) {
    expect(FHIR_TYPES).toContain(one.resourceType);
    expect(one.id).toMatch(/^[A-Za-z0-9\-.]{1,64}$/);
    expect(one.name).toMatch(/^[A-Z][A-Za-z0-9_]{0,254}$/);
    expect(one.url).toBe(`https://example.org/fhir/${one.resourceType}/${one.id}`);
    expect(one.version).toBe('2026.11.30');
  }
  for (const key of ['url', 'name'] as const)
    expect(new Set(all.map((one) => one[key])).size).toBe(all.length);
});

test('every canonical address of ours that a resource names is one of them', () => {
  const named = [...JSON.stringify(all).matchAll(/"(https:\/\/example\.org\/fhir\/[^"|]+)/g)].map(
    ([, url]) => url,
  );
  const urls = new Set(all.map(({ url }) => url));
  expect(named.filter((url) => url === undefined || !urls.has(url))).toEqual([]);
});

test('two builds of the same content are equal to the byte', () => {
  expect(JSON.stringify(resources(real, publication))).toBe(JSON.stringify(all));
  expect(fhirPackage(real, publication).equals(fhirPackage(real, publication))).toBe(true);
});

test('each checklist is a form', () => {
  expect(ofType('Questionnaire').map(({ id }) => id)).toEqual(
    real.checklists.map(({ id }) => `groundwork-${id}`),
  );
});

describe.each(real.checklists)('the form of $id', (list) => {
  const form = all.find(({ id }) => id === `groundwork-${list.id}`);
  const items = form ? flat(itemsOf(form)) : [];

  test('has each item once as a group under its id, with the reason why and the questions about it', () => {
    const ids = new Set(list.items.map(({ id }) => id));
    const groups = items.filter(({ linkId }) => ids.has(linkId));
    expect(groups.map(({ linkId, text, type }) => [linkId, text, type])).toEqual(
      list.items
        .toSorted((a, b) => sectionAt(a.section) - sectionAt(b.section))
        .map(({ id, text }) => [id, text, 'group']),
    );
    for (const { linkId, item } of groups)
      expect(item?.map((child) => child.linkId)).toEqual(
        ['why', 'state', 'reason', 'note', 'owner', 'due', 'evidence'].map((name) => `${linkId}/${name}`),
      );
  });
  const sectionAt = (section?: string): number => list.sections.findIndex(({ id }) => id === section);

  test('names every place once, and asks for the reason where the state is “not applicable”', () => {
    expect(new Set(items.map(({ linkId }) => linkId)).size).toBe(items.length);
    const asked = items.filter(({ linkId }) => linkId.endsWith('/reason'));
    expect(asked.map(({ enableWhen }) => enableWhen?.[0]?.question)).toEqual(
      asked.map(({ linkId }) => linkId.replace(/reason$/, 'state')),
    );
  });

  test('offers the states of the workbook and no more', () => {
    for (const { answerOption } of items.filter(({ linkId }) => linkId.endsWith('/state')))
      expect(answerOption?.map(({ valueCoding }) => valueCoding.code)).toEqual(ITEM_STATES);
  });
});

test('a form without sections has its items at its root', () => {
  const [form] = resources(small(), publication).filter(({ id }) => id === 'groundwork-readiness');
  expect(form && itemsOf(form).map(({ type }) => type)).toEqual(['group']);
});

test.each(['reason', 'note', 'owner'] as const)(
  'an answer to %s is as long as the workbook can keep',
  (cell) => {
    const { parse } = ITEMS.cells[cell];
    expect(parse('x'.repeat(LONGEST[cell]))).toMatchObject({ ok: true });
    expect(parse('x'.repeat(LONGEST[cell] + 1))).toMatchObject({ ok: false });
  },
);

test('a term is a concept with its other names and its related terms', () => {
  const change = { glossary: { ig: { expansion: 'Implementation guide', aliases: ['guide'] } } };
  const [terms] = resources(small(change), publication).filter(({ id }) => id === 'groundwork-glossary');
  expect(terms?.['concept']).toContainEqual({
    code: 'ig',
    display: 'Implementation guide',
    definition: expect.any(String) as string,
    designation: ['Implementation guide', 'guide'].map((value) => ({ language: 'en', value })),
    property: [{ code: 'see', valueCode: 'fhir' }],
  });
});

test('every state of an item is mapped to a status of a task', () => {
  const [map] = ofType('ConceptMap');
  const [group] = map?.['group'] as { element: { code: string; target: { code: string }[] }[] }[];
  expect(group?.element.map(({ code, target }) => [code, target[0]?.code])).toEqual([
    ['todo', 'ready'],
    ['doing', 'in-progress'],
    ['done', 'completed'],
    ['na', 'cancelled'],
  ]);
});

test('the plan of a track ends with its checklist in this version', () => {
  const plan = all.find(({ id }) => id === 'groundwork-community-building');
  expect((plan?.['action'] as unknown[]).at(-1)).toMatchObject({
    definitionCanonical: 'https://example.org/fhir/Questionnaire/groundwork-t1|2026.11.30',
  });
});

test('the guide lists all the others, and the bundle has them all', () => {
  const guide = all.at(-1);
  const { resource } = guide?.['definition'] as { resource: { reference: { reference: string } }[] };
  expect(resource.map(({ reference }) => reference.reference)).toEqual(
    all.slice(0, -1).map(({ resourceType, id }) => `${resourceType}/${id}`),
  );
  expect(indexBundle(real, publication).entry.map((entry) => entry.resource)).toEqual(all);
});

test('the package has a manifest by the rules of FHIR, an index, and each resource in a file of its name', () => {
  const files = filesOfTar(gunzipSync(fhirPackage(real, publication)));
  expect([...files.keys()]).toEqual(
    ['package.json', '.index.json', ...all.map(({ resourceType, id }) => `${resourceType}-${id}.json`)].map(
      (name) => `package/${name}`,
    ),
  );
  const manifest = packageFiles(all, real, publication)['package.json'];
  expect(JSON.parse(files.get('package/package.json') ?? '')).toEqual(manifest);
  expect(manifest).toMatchObject({
    name: 'groundwork.playbook',
    version: '2026.11.30',
    canonical: 'https://example.org/fhir',
    dependencies: { 'hl7.fhir.r4.core': '4.0.1', 'hl7.fhir.uv.sdc': '4.0.0' },
    date: '20261130000000',
  });
});

test('text is escaped in the narrative', () => {
  const change = { checklists: { readiness: { title: 'A < B & "C"' } } };
  const [form] = resources(small(change), publication).filter(({ id }) => id === 'groundwork-readiness');
  expect((form?.['text'] as { div: string }).div).toContain('<b>A &lt; B &amp; &quot;C&quot;</b>');
});
