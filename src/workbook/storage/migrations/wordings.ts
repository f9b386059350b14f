/**
 * The ids that replaced wordings in the edition of November 2026: a line for each role with its
 * skills, then for each entry of the charter with its options. Frozen: copies that are migrated separately
 * converge only if all pages use the same table.
 *
 * Every page that reads saved work loads this, so it leaves the wordings out. After each id comes the length
 * of its wording as a slug; the wording of that length that contains the words of the id is the one meant.
 */
const IDS = `
daily-experience 56 what-is-recorded 48 plain-words 42 similar-data-work 47
standing 42 clinical-practice 35 consensus 33 must-support 54
fhir-profiling 29 fhir-shorthand 41 version-control 15 technical-writing 23
fhir-interfaces 35 open-servers 44 synthetic-patient-data 41 working-in-the-open 45
fhir 40 data-modeling 13 related-guides 43 technical-disagreement 33
code-systems 74 value-sets 49 new-codes 44 us-core 34
test-tools 40 reading-profiles 42 test-data 41 describing-a-failure 49
leading-people 59 handling-conflict 40 specialty 48 hl7-process 61
program-office 35 sponsor 31 help-from-hl7 13 paper-trail 34
poll-then-park 31 vote 10 leaders-override 39 written-answer 45
elected-tiers 19 equal-voice 27 consensus 43 two-levels 35
long-lived-owner 30 free-of-royalties 43 names 36
fee-paying-categories 27 free-for-participants 27 left-open 37 hl7-accelerator 27
stage-gates 17 vote 23 scored-list 33
rules-for-accelerators 28 channels 38 public-wiki 42 recordings 23
teams-bring-their-own 27 shared-help 50 named-in-the-plan 33 chosen-by-each-community 41
lead-contributor-observer 42 three-leads 39 interview 31 working-roles 37
yearly-review 30 motion 28 steering-committee 32
government-backed 44 show-something-early 26
principles 32 near-consensus 45 competition-law 29
year-between-reviews 39
weekly-and-monthly 35 three-circles 28
phases 36
better-care 49
narrow-problem 35`;

/**
 * The id that replaced a wording.
 * @param wording the label of an option, or the slug of a skill, as version 1 saved them
 * @returns undefined for a wording that the edition did not have
 */
export function idOfWording(wording: string): string | undefined {
  const slug = wording
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  for (const [, id = '', length] of IDS.matchAll(/(\S+) (\d+)/g))
    if (slug.length === Number(length) && `-${slug}-`.includes(`-${id}-`)) return id;
  return undefined;
}
