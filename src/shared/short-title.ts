/** In a narrow place "Providers and specialty societies" are "Providers". */
export const shortTitle = (title: string): string => title.split(/,| and | & /)[0] ?? title;
