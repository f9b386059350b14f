/**
 * The ids that took the place of wordings in the edition of November 2026, by role (skills) and by entry of
 * the charter (options). Frozen: copies that are upgraded apart are equal only as long as all read the same.
 *
 * Every page that reads saved work loads this, so it leaves the wordings out. With each id stands the length
 * of its wording as a slug; the one wording of that length that holds the words of the id is the one meant.
 */
const IDS = new Map([
  ['clinical-expert', 'daily-experience 56 what-is-recorded 48 plain-words 42 similar-data-work 47'],
  ['clinical-lead', 'standing 42 clinical-practice 35 consensus 33 must-support 54'],
  ['guide-developer', 'fhir-profiling 29 fhir-shorthand 41 version-control 15 technical-writing 23'],
  [
    'reference-implementation-developer',
    'fhir-interfaces 35 open-servers 44 synthetic-patient-data 41 working-in-the-open 45',
  ],
  ['technical-lead', 'fhir 40 data-modeling 13 related-guides 43 technical-disagreement 33'],
  ['terminologist', 'code-systems 74 value-sets 49 new-codes 44 us-core 34'],
  ['test-script-developer', 'test-tools 40 reading-profiles 42 test-data 41 describing-a-failure 49'],
  ['use-case-lead', 'leading-people 59 handling-conflict 40 specialty 48 hl7-process 61'],
  ['topic/admin-support', 'program-office 35 sponsor 31 help-from-hl7 13 paper-trail 34'],
  ['topic/conflict', 'poll-then-park 31 vote 10 leaders-override 39 written-answer 45'],
  ['topic/decision-rights', 'elected-tiers 19 equal-voice 27 consensus 43 two-levels 35'],
  ['topic/ip', 'long-lived-owner 30 free-of-royalties 43 names 36'],
  [
    'topic/membership-fees',
    'fee-paying-categories 27 free-for-participants 27 left-open 37 hl7-accelerator 27',
  ],
  ['topic/new-use-cases', 'stage-gates 17 vote 23 scored-list 33'],
  ['topic/openness', 'rules-for-accelerators 28 channels 38 public-wiki 42 recordings 23'],
  [
    'topic/resource-allocation',
    'teams-bring-their-own 27 shared-help 50 named-in-the-plan 33 chosen-by-each-community 41',
  ],
  ['topic/roles', 'lead-contributor-observer 42 three-leads 39 interview 31 working-roles 37'],
  ['topic/self-amendment', 'yearly-review 30 motion 28 steering-committee 32'],
  ['heading/approach', 'government-backed 44 show-something-early 26'],
  ['heading/consensus-annex', 'principles 32 near-consensus 45 competition-law 29'],
  ['heading/effective-date', 'year-between-reviews 39'],
  ['heading/meetings', 'weekly-and-monthly 35 three-circles 28'],
  ['heading/milestones', 'phases 36'],
  ['heading/objective', 'better-care 49'],
  ['heading/problem', 'narrow-problem 35'],
]);

/**
 * The id that took the place of a wording.
 * @param place a role (`terminologist`) or an entry of the charter (`topic/conflict`)
 * @param wording the label of an option, or the slug of a skill, as version 1 saved them
 * @returns undefined for a wording that the edition did not have
 */
export function idOfWording(place: string, wording: string): string | undefined {
  const slug = wording
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  for (const [, id = '', length] of (IDS.get(place) ?? '').matchAll(/(\S+) (\d+)/g))
    if (slug.length === Number(length) && `-${slug}-`.includes(`-${id}-`)) return id;
  return undefined;
}
