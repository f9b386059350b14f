/** The path that a reader follows, and the addresses of the pages marked as read. */
export interface Choice {
  readonly path: string;
  readonly read: ReadonlySet<string>;
}

const key = import.meta.env.GROUNDWORK_PATH_KEY;
/** Kept for this page where the browser stores nothing. */
let here: string | null = null;

function stored(): string | null {
  try {
    return localStorage.getItem(key) ?? here;
  } catch {
    return here;
  }
}

/** What the reader follows; undefined before they choose a path. */
export function chosen(): Choice | undefined {
  const [path = '', ...read] = stored()?.split(' ') ?? [];
  return path === '' ? undefined : { path, read: new Set(read) };
}

/** Keeps the choice, or removes it with all marks. Returns false if it holds for this page only. */
export function choose(choice: Choice | undefined): boolean {
  here = choice ? [choice.path, ...choice.read].join(' ') : null;
  try {
    if (here === null) localStorage.removeItem(key);
    else localStorage.setItem(key, here);
    return true;
  } catch {
    return false;
  }
}

/** Marks pages as read, or takes their marks away. */
export function mark({ path, read }: Choice, pages: readonly string[], isRead: boolean): boolean {
  const others = [...read].filter((page) => !pages.includes(page));
  return choose({ path, read: new Set(isRead ? [...others, ...pages] : others) });
}

/** Calls back when another tab changes the choice. */
export function onChoiceElsewhere(then: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) then();
  });
}
