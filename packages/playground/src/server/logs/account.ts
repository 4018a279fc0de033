/** The account and the region that everything belongs to. */
export const account = '000000000000';
const region = 'us-east-1';

export const groupArn = (name: string): string =>
  `arn:aws:logs:${region}:${account}:log-group:${name}`;

export const streamArn = (group: string, name: string): string =>
  `${groupArn(group)}:log-stream:${name}`;

/** The field `@log`. */
export const logOf = (group: string): string => `${account}:${group}`;
