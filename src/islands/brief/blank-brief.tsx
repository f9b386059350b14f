import { PARTS } from '../../workbook/tools/briefs/index.ts';

/** What is printed while nothing is written: the parts of a brief with room for each, to fill in by hand. */
export function BlankBrief() {
  return (
    <div class="blank print-only">
      {Object.values(PARTS).map(({ title, prompt }) => (
        <section key={title}>
          <h3>{title}</h3>
          <p class="muted">{prompt}</p>
        </section>
      ))}
    </div>
  );
}
