/** How the service refuses a search that it cannot read: one sentence, and the whole text. */
export const invalidSearch = (text: string): string => `Invalid SEARCH parameter: ${text}`;
