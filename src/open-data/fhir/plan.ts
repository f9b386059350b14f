import type { Catalog } from '../../catalog/catalog.ts';
import { citedBy } from '../../catalog/citations.ts';
import { questionnaireId } from './questionnaire.ts';
import {
  canonicalOf,
  type Content,
  type Publication,
  type Resource,
  resource,
  versionOf,
} from './resource.ts';

type Track = Catalog['tracks'][number];

/** A track as a plan: its goals, its actions, and at their end the checklist. */
export function plan(track: Track, content: Content, publication: Publication): Resource {
  const about = {
    id: `groundwork-${track.id}`,
    title: track.title,
    description: `${track.summary} It tells people what to do; no software is meant to apply it to a patient.`,
    profile: ['http://hl7.org/fhir/StructureDefinition/shareableplandefinition'],
  };
  const { address } = publication;
  return resource('PlanDefinition', about, content, publication, {
    type: {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type', code: 'workflow-definition' },
      ],
    },
    subjectCodeableConcept: {
      coding: [{ system: 'http://hl7.org/fhir/resource-types', code: 'Organization' }],
    },
    purpose: track.purpose,
    relatedArtifact: [
      { type: 'documentation', display: track.title, url: address(track.url) },
      ...citedBy(content, track.sources).map(({ tag, title, url }) => ({
        type: 'citation',
        label: tag,
        display: title,
        url: address(url),
      })),
    ],
    goal: track.doneWhen.map((text) => ({ description: { text } })),
    action: [
      ...track.actions.map((description) => ({ description })),
      ...content.checklists
        .filter((list) => list.track === track.id)
        .map(({ id, title, intro }) => ({
          title,
          description: intro,
          definitionCanonical: `${canonicalOf(publication, 'Questionnaire', questionnaireId(id))}|${versionOf(content)}`,
        })),
    ],
  });
}
