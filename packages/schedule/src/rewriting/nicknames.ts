/** Names that many crons have for the five fields of Unix. */
const nicknames: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

/** The fields that a nickname stands for; any other text as it is. */
export const withoutNickname = (text: string): string =>
  Object.hasOwn(nicknames, text) ? nicknames[text]! : text;
