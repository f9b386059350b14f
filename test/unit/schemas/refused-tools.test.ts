import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../src/catalog/records.ts';
import { criterion, item, option, skill, statement } from '../minimal.ts';
import { type Fields, flawsOf, noId, noPage, noSource } from './flaws.ts';

describe('refused in what tools work with', () => {
  test.each<[kind: Kind, what: string, fields: Fields, flaw: string]>([
    ['value-pairs', 'gives only', { receives: [] }, 'receives: is one-sided - say what the group receives'],
    ['value-pairs', 'receives only', { gives: [] }, 'gives: is one-sided - say what the group gives'],
    [
      'value-pairs',
      'a statement id without direction',
      { gives: [statement('providers/1', 'They test.')] },
      'gives.0.id: is not a statement id - write <group>/receives/<n> or <group>/gives/<n>',
    ],
    [
      'value-pairs',
      'a wording that speaks to nobody',
      { gives: [{ ...statement('providers/gives/1', 'They test.'), address: 'Could they test?' }] },
      'gives.0.address: does not speak to the group - say you or your',
    ],
    [
      'value-pairs',
      'a gist of two words',
      { gives: [{ ...statement('providers/gives/1', 'They test.'), inShort: 'They test' }] },
      'gives.0.inShort: is not three to five words - say the gist of the statement',
    ],
    [
      'value-pairs',
      'a gist that another statement has',
      {
        receives: [{ ...statement('providers/receives/1', 'They gain.'), inShort: 'Better care for all' }],
        gives: [{ ...statement('providers/gives/1', 'They test.'), inShort: 'better care for all' }],
      },
      'gives.0.inShort: says what providers/receives/1 says too - name what is its own',
    ],
    [
      'value-pairs',
      'a statement without source',
      { gives: [{ ...statement('providers/gives/1', 'They test.'), sources: [] }] },
      `gives.0.sources: ${noSource}`,
    ],
    [
      'value-pairs',
      'an unknown field in a statement',
      { gives: [{ ...statement('providers/gives/1', 'They test.'), rank: 1 }] },
      'gives.0.rank: is not a known field - remove it or correct its spelling',
    ],
    [
      'value-pairs',
      'an unknown force',
      { force: 'pushes' },
      'force: "pushes" is not allowed here - write one of push, pull, both',
    ],
    ['checklists', 'no items', { items: [] }, 'items: has 0 entries, at least 1 needed - add 1'],
    [
      'checklists',
      'an item id without list',
      { items: [item('lead')] },
      'items.0.id: is not an item id - write <list>/<name>, such as t1/ip',
    ],
    [
      'checklists',
      'a content version in words',
      { items: [{ ...item('r/lead'), since: 'first' }] },
      'items.0.since: is not a content version - write it like 1.0',
    ],
    [
      'checklists',
      'a link to elsewhere',
      { items: [{ ...item('r/lead'), link: 'https://example.org/' }] },
      `items.0.link: ${noPage}`,
    ],
    [
      'checklists',
      'a link without slashes',
      { items: [{ ...item('r/lead'), link: 'champions' }] },
      `items.0.link: ${noPage}`,
    ],
    [
      'checklists',
      'a link without last slash',
      { items: [{ ...item('r/lead'), link: '/champions' }] },
      `items.0.link: ${noPage}`,
    ],
    [
      'checklists',
      'an item without source',
      { items: [{ ...item('r/lead'), sources: [] }] },
      `items.0.sources: ${noSource}`,
    ],
    [
      'search-queries',
      'a statement without queries',
      { 'providers/gives/1': [] },
      'providers/gives/1: lists no query - write one or remove the statement',
    ],
    [
      'search-queries',
      'queries of no statement',
      { 'providers/gives': ['who lends time'] },
      'providers/gives: is not a statement id - write <group>/receives/<n> or <group>/gives/<n>',
    ],
    ['charter-topics', 'no option', { options: [] }, 'options: has 0 entries, at least 1 needed - add 1'],
    [
      'charter-topics',
      'an option without source',
      { options: [{ ...option('neutral-owner'), sources: [] }] },
      `options.0.sources: ${noSource}`,
    ],
    [
      'charter-topics',
      'an option without id',
      { options: [{ ...option('x'), id: undefined }] },
      'options.0.id: is missing - write a short name in lower-case letters and hyphens, such as poll-then-park',
    ],
    [
      'charter-topics',
      'an option with a number as id',
      { options: [{ ...option('x'), id: 5 }] },
      'options.0.id: is read as a number, and text is expected - put it into quotes',
    ],
    [
      'charter-headings',
      'an option with its label as id',
      { options: [option('Neutral owner')] },
      `options.0.id: ${noId}`,
    ],
    [
      'charter-headings',
      'neither a question nor a topic',
      { question: undefined },
      'question: is missing, and the heading settles no topic - write the question or name a topic',
    ],
    [
      'stage-gates',
      'a criterion id without gate',
      { criteria: [criterion('lead')] },
      'criteria.0.id: is not a criterion id - write <gate>/<name>',
    ],
    [
      'stage-gates',
      'a tool that the workbook has not',
      { criteria: [{ ...criterion('discovery-in/lead'), tools: [{ tool: 'budget' }] }] },
      'criteria.0.tools.0.tool: "budget" is not allowed here - write one of champions, charter, roles, brief, staffing, gates',
    ],
    [
      'stage-gates',
      'a measure of another tool',
      {
        criteria: [{ ...criterion('discovery-in/lead'), tools: [{ tool: 'champions', measure: 'ballots' }] }],
      },
      'criteria.0.tools.0.measure: is not a measure of champions - write one of covered, committed, talks',
    ],
    [
      'checklists',
      'a measure of another tool',
      { items: [{ ...item('t1/lead'), tool: 'staffing', measure: 'covered' }] },
      'items.0.measure: is not a measure of staffing - write one of phases, lengths, people, ballots',
    ],
    [
      'checklists',
      'a measure of no tool',
      { items: [{ ...item('t1/lead'), measure: 'covered' }] },
      'items.0.measure: measures no tool - name the tool too',
    ],
    [
      'roles',
      'a split with another sum',
      { example: { personMonths: 1, peakShare: 0.5, split: [{ from: 1, to: 3, share: 0.5 }] } },
      'example.split: adds up to 1.5 person-months, not 1 - correct the split or the sum',
    ],
    [
      'roles',
      'a split with another peak',
      { example: { personMonths: 1, peakShare: 0.2, split: [{ from: 1, to: 2, share: 0.5 }] } },
      'example.split: reaches 0.5 of a post, not 0.2 - correct the split or the peak',
    ],
    [
      'roles',
      'a split with a month twice',
      {
        example: {
          personMonths: 1,
          peakShare: 0.5,
          split: [
            { from: 2, to: 2, share: 0.5 },
            { from: 2, to: 2, share: 0.5 },
          ],
        },
      },
      'example.split: has months out of order or twice - list each month once, from the first to the last',
    ],
    [
      'roles',
      'a skill that is words alone',
      { skills: ['Writing profiles'] },
      'skills.0: is not a skill - write its id and its text',
    ],
    [
      'roles',
      'a skill without id',
      { skills: [{ text: 'Writing profiles' }] },
      'skills.0.id: is missing - write a short name in lower-case letters and hyphens, such as new-codes',
    ],
    [
      'roles',
      'a skill with a wording it had before',
      { skills: [{ ...skill('fhir'), formerly: ['Writing profiles'] }] },
      `skills.0.formerly.0: ${noId}`,
    ],
    [
      'roles',
      'a skill with more in it',
      { skills: [{ ...skill('fhir'), level: 3 }] },
      'skills.0.level: is not a known field - remove it or correct its spelling',
    ],
    [
      'roles',
      'more than a full post',
      { example: { personMonths: 3, peakShare: 1.5 } },
      'example.peakShare: is 1.5, and has to be at most 1 - correct it',
    ],
  ])('%s: %s', (kind, _what, fields, flaw) => {
    expect(flawsOf(kind, fields)).toEqual([flaw]);
  });
});
