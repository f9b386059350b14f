import type { CaseStudy } from '../schemas/case-study.ts';
import type { Catalog, Citable } from './catalog.ts';

/** A lesson of a case study, with the study it comes from. */
export type Lesson = CaseStudy['lessons'][number] & {
  readonly study: { readonly title: string; readonly url: string };
};

/** The sources with these ids, in this order. Unknown ids are left out; `findProblems` reports them. */
export const citedBy = ({ citables }: Pick<Catalog, 'citables'>, ids: readonly string[]): Citable[] =>
  ids.flatMap((id) => citables.get(id) ?? []);

/** The lessons of all case studies that belong to the page at `path`, from the root of the site. */
export const lessonsFor = ({ caseStudies }: Pick<Catalog, 'caseStudies'>, path: string): Lesson[] =>
  caseStudies.flatMap((study) =>
    study.lessons
      .filter(({ page }) => page.replace(/#.*/, '') === path)
      .map((lesson) => ({ ...lesson, study })),
  );
