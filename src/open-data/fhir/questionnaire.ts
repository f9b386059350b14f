import type { Catalog } from '../../catalog/catalog.ts';
import type { ChecklistItem } from '../../schemas/checklist.ts';
import { type Content, pascal, type Publication, type Resource, resource } from './resource.ts';
import { stateCodings } from './terminology.ts';

type Checklist = Catalog['checklists'][number];

/** How many characters the workbook keeps of each answer. */
export const LONGEST = { reason: 2_000, note: 20_000, owner: 120, evidence: 2_000 } as const;

const HL7 = 'http://hl7.org/fhir/StructureDefinition/';
const SDC = 'http://hl7.org/fhir/uv/sdc/';
const semver = { system: 'http://hl7.org/fhir/version-algorithm', code: 'semver' };

const control = (code: string) => ({
  url: `${HL7}questionnaire-itemControl`,
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
});
const instructions = {
  url: `${HL7}questionnaire-displayCategory`,
  valueCodeableConcept: {
    coding: [{ system: 'http://hl7.org/fhir/questionnaire-display-category', code: 'instructions' }],
  },
};

/**
 * An item of a checklist: a group with the questions that the workbook asks of it. They stand beside each other, and
 * not under the answer to the state: some programs would drop them where no state was chosen. The states are options
 * of the question itself, since programs without a network cannot look a value set up.
 */
function itemGroup({ id, text, why, link }: ChecklistItem, own: string, publication: Publication): object {
  const states = stateCodings(publication);
  const na = states.find(({ code }) => code === 'na');
  const question = (name: string, label: string, type: string, more: object = {}) => ({
    linkId: `${id}/${name}`,
    text: label,
    type,
    ...more,
  });
  return {
    extension: [{ url: `${HL7}questionnaire-supportLink`, valueUri: publication.address(link ?? own) }],
    linkId: id,
    text,
    type: 'group',
    item: [
      { extension: [control('help'), instructions], linkId: `${id}/why`, text: why, type: 'display' },
      question('state', 'State', 'choice', {
        extension: [
          control('radio-button'),
          { url: `${HL7}questionnaire-choiceOrientation`, valueCode: 'horizontal' },
        ],
        answerOption: states.map((valueCoding) => ({ valueCoding })),
      }),
      question('reason', 'Why it does not apply', 'text', {
        enableWhen: [
          {
            question: `${id}/state`,
            operator: '=',
            answerCoding: { system: na?.system, code: na?.code },
          },
        ],
        maxLength: LONGEST.reason,
      }),
      question('note', 'Note', 'text', { maxLength: LONGEST.note }),
      question('owner', 'Owner', 'string', { maxLength: LONGEST.owner }),
      question('due', 'Due', 'date'),
      // A link as text: in R4 programs disagree on how the answer to a question of type url is written.
      question('evidence', 'Evidence (a link)', 'string', {
        extension: [
          {
            url: `${SDC}StructureDefinition/sdc-questionnaire-keyboard`,
            valueCoding: { system: `${SDC}CodeSystem/keyboardType`, code: 'url' },
          },
          { url: `${HL7}entryFormat`, valueString: 'https://…' },
        ],
        maxLength: LONGEST.evidence,
      }),
    ],
  };
}

/** The items of a checklist, in groups where it has sections. */
function itemsOf({ sections, items, url }: Checklist, publication: Publication): object[] {
  const group = (item: ChecklistItem) => itemGroup(item, `${url}#${item.id}`, publication);
  const prefix = items[0]?.id.replace(/\/.*/, '') ?? '';
  return [
    ...sections.map(({ id, title, advice }) => ({
      linkId: `${prefix}/section/${id}`,
      text: title,
      type: 'group',
      item: [
        ...(advice === undefined
          ? []
          : [
              {
                extension: [instructions],
                linkId: `${prefix}/section/${id}/advice`,
                text: advice,
                type: 'display',
              },
            ]),
        ...items.filter(({ section }) => section === id).map(group),
      ],
    })),
    ...items.filter(({ section }) => section === undefined).map(group),
  ];
}

export const questionnaireId = (list: string): string => `groundwork-${list}`;

/** A checklist as a form that other software can show and have answered. */
export function questionnaire(list: Checklist, content: Content, publication: Publication): Resource {
  const about = {
    id: questionnaireId(list.id),
    title: list.title,
    description: list.intro,
    profile: [`${SDC}StructureDefinition/sdc-questionnaire`],
  };
  return resource('Questionnaire', about, content, publication, {
    name: `Groundwork${pascal(list.id)}Checklist`,
    // The address of SDC 4.0.0, and the one that its ballot required.
    extension: [
      { url: `${HL7}artifact-versionAlgorithm`, valueCoding: semver },
      {
        url: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire.versionAlgorithm[x]',
        valueCoding: semver,
      },
    ],
    ...(list.reviewed === undefined ? {} : { lastReviewDate: list.reviewed }),
    subjectType: ['Organization'],
    item: itemsOf(list, publication),
  });
}
