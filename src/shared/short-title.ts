/** Shortens a title for a narrow place: "Providers and specialty societies" is "Providers". */
export const shortTitle = (title: string): string => title.split(/,| and | & /)[0] ?? title;
