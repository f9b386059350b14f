import { themes } from '../../schemas/value-pair.ts';
import { ITEM_STATES, STATE_WORDS } from '../../workbook/tools/checklists/index.ts';
import {
  type About,
  canonicalOf,
  type Content,
  type Publication,
  type Resource,
  resource,
  versionOf,
} from './resource.ts';

interface Concept {
  readonly code: string;
  readonly display: string;
  readonly definition?: string;
  readonly [element: string]: unknown;
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
const STATE = 'groundwork-item-state';

/** What each state of an item says, and the status of a `Task` that comes closest. */
const states = {
  todo: { definition: 'Nobody works on it yet.', task: 'ready', equivalence: 'relatedto' },
  doing: { definition: 'Somebody works on it.', task: 'in-progress', equivalence: 'equivalent' },
  done: { definition: 'The statement of the item is true.', task: 'completed', equivalence: 'equivalent' },
  na: {
    definition: 'The item does not apply to this initiative; the reason beside it says why.',
    task: 'cancelled',
    equivalence: 'wider',
  },
} as const;

/** The states of an item as codes of their system. */
export const stateCodings = (publication: Publication) =>
  ITEM_STATES.map((code) => ({
    system: canonicalOf(publication, 'CodeSystem', STATE),
    code,
    display: capital(STATE_WORDS[code]),
  }));

const PROFILE = 'http://hl7.org/fhir/StructureDefinition/';

function codeSystem(
  about: About,
  concept: readonly Concept[],
  content: Content,
  publication: Publication,
  own: Readonly<Record<string, unknown>> = {},
): Resource {
  const profile = [`${PROFILE}shareablecodesystem`];
  return resource('CodeSystem', { ...about, profile }, content, publication, {
    caseSensitive: true,
    ...own,
    content: 'complete',
    count: concept.length,
    concept,
  });
}

/** The terms of the glossary, with their other names and what they are related to. */
function glossary(content: Content, publication: Publication): Resource {
  const concept = content.glossary.map(({ id, term, definition, expansion, aliases, see }) => {
    const names = [...(expansion === undefined ? [] : [expansion]), ...aliases];
    return {
      code: id,
      display: term,
      definition,
      ...(names.length > 0 ? { designation: names.map((value) => ({ language: 'en', value })) } : {}),
      ...(see.length > 0 ? { property: see.map((valueCode) => ({ code: 'see', valueCode })) } : {}),
    };
  });
  return codeSystem(
    {
      id: 'groundwork-glossary',
      title: 'Glossary of Groundwork',
      description: 'Terms of health-data standards, each in one plain sentence.',
    },
    concept,
    content,
    publication,
    { property: [{ code: 'see', description: 'A related term of the glossary.', type: 'code' }] },
  );
}

/** Every code system. */
export const codeSystems = (content: Content, publication: Publication): Resource[] => [
  codeSystem(
    {
      id: STATE,
      title: 'State of a checklist item',
      description: 'How far an initiative is with an item of a checklist.',
    },
    stateCodings(publication).map(({ code, display }) => ({
      code,
      display,
      definition: states[code].definition,
    })),
    content,
    publication,
    { valueSet: canonicalOf(publication, 'ValueSet', STATE) },
  ),
  glossary(content, publication),
  codeSystem(
    {
      id: 'groundwork-stakeholder',
      title: 'Stakeholder groups',
      description: 'The groups with which an initiative exchanges value.',
    },
    content.valuePairs.map(({ id, title, summary }) => ({ code: id, display: title, definition: summary })),
    content,
    publication,
  ),
  codeSystem(
    {
      id: 'groundwork-theme',
      title: 'Themes of value statements',
      description: 'What a value statement is about.',
    },
    themes.map((theme) => ({ code: theme, display: capital(theme) })),
    content,
    publication,
  ),
  codeSystem(
    {
      id: 'groundwork-champion-criterion',
      title: 'Champion criteria',
      description: 'The qualities that the champions of an initiative need between them.',
    },
    content.championCriteria.map(({ id, title, statement }) => ({
      code: id,
      display: title,
      definition: statement,
    })),
    content,
    publication,
  ),
  codeSystem(
    {
      id: 'groundwork-role',
      title: 'Roles of a use case team',
      description: 'The roles that a use case team fills.',
    },
    content.roles.map(({ id, title, does }) => ({ code: id, display: title, definition: does })),
    content,
    publication,
  ),
];

/** The value set of the item states, and their map to the status of a task. */
export function stateSets(content: Content, publication: Publication): Resource[] {
  const system = canonicalOf(publication, 'CodeSystem', STATE);
  const version = versionOf(content);
  return [
    resource(
      'ValueSet',
      {
        id: STATE,
        title: 'States of a checklist item',
        description: 'All states that an item of a checklist can have.',
        profile: [`${PROFILE}shareablevalueset`],
      },
      content,
      publication,
      // Tools find a resource by its name, so that the two of the states need names of their own.
      { name: 'GroundworkItemStates', compose: { include: [{ system, version }] } },
    ),
    resource(
      'ConceptMap',
      {
        id: 'groundwork-item-state-to-task-status',
        title: 'State of a checklist item as the status of a Task',
        description: 'For software that keeps items of a checklist as tasks.',
      },
      content,
      publication,
      {
        sourceCanonical: canonicalOf(publication, 'ValueSet', STATE),
        targetCanonical: 'http://hl7.org/fhir/ValueSet/task-status',
        group: [
          {
            source: system,
            sourceVersion: version,
            target: 'http://hl7.org/fhir/task-status',
            element: stateCodings(publication).map(({ code, display }) => {
              const { task, equivalence, definition } = states[code];
              return { code, display, target: [{ code: task, equivalence, comment: definition }] };
            }),
          },
        ],
      },
    ),
  ];
}
