import type { Catalog } from './catalog.ts';

/** The invented example that readers can read at `/example/` and open in their workbook. */
export const example = {
  id: 'groundwork-example-dialysis',
  file: 'dialysis-to-hospital.groundwork.json',
  name: 'Example: dialysis unit to hospital',
  specialty: 'Nephrology (invented example)',
  startDate: '2027-01-04',
  useCase: 'Dialysis summary on admission',
  people: [
    {
      id: 'rosa',
      name: 'Rosa Sample',
      organization: 'Example Kidney Society',
      group: 'providers',
      commitment: 'written',
      champion: 'chosen',
      roles: ['use-case-lead', 'clinical-lead'],
    },
    {
      id: 'jonas',
      name: 'Jonas Template',
      organization: 'Riverside Example Dialysis',
      group: 'providers',
      commitment: 'written',
      champion: 'chosen',
      roles: ['clinical-expert'],
    },
    {
      id: 'mina',
      name: 'Mina Draft',
      organization: 'Example Records',
      group: 'vendors',
      commitment: 'spoken',
      champion: 'considered',
      roles: ['reference-implementation-developer'],
    },
    {
      id: 'omar',
      name: 'Omar Specimen',
      organization: '',
      group: 'patients',
      commitment: 'written',
      champion: 'no',
      roles: [],
    },
    {
      id: 'lena',
      name: 'Lena Pattern',
      organization: '',
      group: 'providers',
      commitment: 'spoken',
      champion: 'no',
      roles: ['guide-developer'],
    },
  ],
  phases: [
    {
      id: 'example-list',
      name: '1 Agree on the list',
      start: 1,
      months: 4,
      data: 'Invented',
      goal: 'Twelve elements signed off; a second count of admissions',
    },
    {
      id: 'example-guide',
      name: '2 Write the guide',
      start: 5,
      months: 5,
      data: 'Invented',
      goal: 'A build without errors; one patient’s journey as examples',
    },
    {
      id: 'example-test',
      name: '3 Test between two systems',
      start: 10,
      months: 3,
      data: 'Invented',
      goal: 'The test plan below is passed at a connectathon',
    },
    {
      id: 'example-pilot',
      name: '4 Pilot and ballot',
      start: 13,
      months: 9,
      data: 'Real, under agreements',
      goal: 'Twelve weeks at one hospital and two units; comments answered',
    },
  ],
  /** Shares of full time, the same in each month of a phase. */
  staffing: [
    { role: 'use-case-lead', phase: 'example-list', share: 0.2 },
    { role: 'clinical-expert', phase: 'example-list', share: 0.1 },
    { role: 'use-case-lead', phase: 'example-guide', share: 0.2 },
    { role: 'guide-developer', phase: 'example-guide', share: 0.4 },
    { role: 'use-case-lead', phase: 'example-test', share: 0.2 },
    { role: 'reference-implementation-developer', phase: 'example-test', share: 0.5 },
    { role: 'use-case-lead', phase: 'example-pilot', share: 0.2 },
    { role: 'guide-developer', phase: 'example-pilot', share: 0.2 },
  ],
  brief: {
    id: 'example-vendor',
    title: 'Letter to Example Records (invented)',
    groups: 'vendors',
    opening:
      'Two hospitals that use your system would like to receive a dialysis summary of twelve elements.',
    ask: 'Would you build a reader for it in a test system, with two developers for phase 3?',
    askBy: '2027-04-30',
    statements: ['vendors/receives/3', 'vendors/gives/1'],
  },
  charter: [
    {
      id: 'heading/objective',
      status: 'agreed',
      text: 'When a person on dialysis is admitted, the ward sees the prescription and the last session within minutes.',
    },
    {
      id: 'heading/problem',
      status: 'draft',
      text: 'Of 40 night admissions, 29 needed a call to the unit or to the doctor on duty there. The median time until dialysis could be ordered was 95 minutes.',
    },
  ],
  items: [
    {
      id: 'r/lead',
      state: 'done',
      owner: 'Rosa Sample',
      note: 'Invented: the board of the Example Kidney Society signed for 18 months.',
    },
    { id: 'r/small', state: 'done', owner: 'Rosa Sample', note: 'Invented: twelve elements, one direction.' },
    {
      id: 'r/sister',
      state: 'done',
      owner: 'Rosa Sample',
      note: 'Invented: the registry, the work group of the care plan guide, one earlier attempt.',
    },
    {
      id: 'r/vendor',
      state: 'done',
      owner: 'Jonas Template',
      note: 'Invented: Example Records, through Mina Draft.',
    },
    {
      id: 'r/money',
      state: 'doing',
      owner: 'Rosa Sample',
      note: 'Invented: nothing in the first half year, by agreement with the board.',
    },
    {
      id: 't1/lead-committed',
      state: 'done',
      owner: 'Rosa Sample',
      note: 'Invented: signed by Rosa Sample and Jonas Template.',
    },
    {
      id: 't1/stakeholder-map',
      state: 'doing',
      owner: 'Rosa Sample',
      note: 'Invented: payers, regulators and researchers are still empty.',
    },
    {
      id: 't1/ip',
      state: 'todo',
      owner: 'Lena Pattern',
      note: 'Invented: to be settled before anybody outside writes a line.',
    },
    {
      id: 't2/one-problem',
      state: 'done',
      owner: 'Rosa Sample',
      note: 'Invented: when a person on dialysis is admitted, the ward sees the prescription and the last session within minutes.',
    },
    {
      id: 't2/landscape',
      state: 'done',
      owner: 'Rosa Sample',
      note: 'Invented: a published care plan guide has value sets to borrow; see What exists in your specialty.',
    },
    {
      id: 't2/phases',
      state: 'done',
      owner: 'Lena Pattern',
      note: 'Invented: four phases; they are in the staffing plan.',
    },
    {
      id: 't2/gaps',
      state: 'doing',
      owner: 'Jonas Template',
      note: 'Invented: a second vendor, and a terminologist by month 3 or the codes for access type are cut.',
    },
    {
      id: 't3/dictionary',
      state: 'doing',
      owner: 'Lena Pattern',
      note: 'Invented: twelve elements; the page of the example has the table.',
    },
    {
      id: 't3/reuse-search',
      state: 'done',
      owner: 'Lena Pattern',
      note: 'Invented: six of twelve need nothing new.',
    },
    {
      id: 't4/baseline',
      state: 'done',
      owner: 'Rosa Sample',
      note: 'Invented: 40 night admissions, median 95 minutes, 11 target weights missing or out of date.',
    },
    {
      id: 't4/test-plan',
      state: 'doing',
      owner: 'Mina Draft',
      note: 'Invented: objectives, set-up, resources and success for phase 3.',
    },
    {
      id: 't5/comparison',
      state: 'todo',
      owner: 'Rosa Sample',
      note: 'Invented: sample, comparison and three reasons to doubt go into the result sentence.',
    },
  ],
  gates: [
    { id: 'discovery-in/concept', verdict: 'ready', answer: 'One concept page, third version.' },
    { id: 'discovery-in/leads', verdict: 'ready', answer: 'Rosa Sample and Jonas Template have signed.' },
    {
      id: 'discovery-in/candidates',
      verdict: 'ready',
      answer: 'A list by group; payers, regulators and researchers are open.',
    },
    {
      id: 'discovery-out/landscape',
      verdict: 'ready',
      answer: 'A care plan guide exists and says nothing on the dialysis prescription.',
    },
    { id: 'discovery-out/benefit', verdict: 'ready', answer: 'Ordering takes a median of 95 minutes today.' },
    {
      id: 'discovery-out/reuse',
      verdict: 'ready',
      answer: 'Nine of the twelve elements are in the registry in some form.',
    },
    {
      id: 'discovery-out/feasible',
      verdict: 'ready',
      answer: 'Four risks and one disagreement are listed, each with somebody who watches it.',
    },
    { id: 'discovery-out/standards', verdict: 'ready', answer: 'US Core first; two new profiles.' },
    {
      id: 'discovery-out/community',
      verdict: 'not-yet',
      answer: 'A second vendor has not been asked. Jonas Template, by month 4.',
    },
    { id: 'discovery-out/agile', verdict: 'ready', answer: 'Four phases of three to nine months.' },
    { id: 'discovery-out/pilots', verdict: 'ready', answer: 'One hospital and two units, in phase 4.' },
    { id: 'planning-out/problem', verdict: 'ready', answer: '40 admissions counted; 29 needed a call.' },
    { id: 'planning-out/solution', verdict: 'ready', answer: 'One drawing, four systems, two arrows.' },
    {
      id: 'planning-out/impact',
      verdict: 'not-yet',
      answer: 'Nothing is said yet of small units without a certified system. Rosa Sample, by month 3.',
    },
    { id: 'planning-out/champions', verdict: 'ready', answer: 'Two signed, one vendor promised.' },
    {
      id: 'planning-out/resources',
      verdict: 'not-yet',
      answer:
        'Three roles have no name. A terminologist is found by month 3, or the codes for access type are cut.',
    },
    {
      id: 'planning-out/outside',
      verdict: 'ready',
      answer: 'Partner, follow and differ: one of each, all called.',
    },
    {
      id: 'planning-out/schedule',
      verdict: 'ready',
      answer: 'Four phases; ballot dates follow from the sponsor.',
    },
    {
      id: 'planning-out/communication',
      verdict: 'ready',
      answer: 'Public minutes and list; a private channel for drafts.',
    },
  ],
} as const;

/** The texts of the playbook that the example refers to. */
export interface ExampleWords {
  readonly items: ReadonlyMap<string, string>;
  /** The titles of the charter's headings, by the ids of its table. */
  readonly charter: ReadonlyMap<string, string>;
  readonly criteria: ReadonlyMap<
    string,
    { readonly title: string; readonly text: string; readonly gate: string }
  >;
  readonly roles: ReadonlyMap<string, string>;
  readonly stakeholders: ReadonlySet<string>;
  readonly statements: ReadonlyMap<string, string>;
}

export function exampleWords(catalog: Catalog): ExampleWords {
  return {
    items: new Map(
      catalog.checklists.flatMap((list) => list.items.map(({ id, text }) => [id, text] as const)),
    ),
    charter: new Map(catalog.charterHeadings.map(({ id, title }) => [`heading/${id}`, title] as const)),
    criteria: new Map(
      catalog.stageGates.flatMap((gate) =>
        gate.criteria.map(({ id, title, text }) => [id, { title, text, gate: gate.title }] as const),
      ),
    ),
    roles: new Map(catalog.roles.map(({ id, title }) => [id, title] as const)),
    stakeholders: new Set(catalog.valuePairs.map(({ id }) => id)),
    statements: new Map(catalog.valueStatements.map(({ id, text }) => [id, text] as const)),
  };
}

/** Returns the value of a map for an id of the example. Throws when the content no longer has it, which stops the build. */
export function held<T>(words: ReadonlyMap<string, T>, id: string): T {
  const found = words.get(id);
  if (found === undefined)
    throw new Error(
      `The example at /example/ uses "${id}", which is not in the content - correct src/catalog/example.ts.`,
    );
  return found;
}
