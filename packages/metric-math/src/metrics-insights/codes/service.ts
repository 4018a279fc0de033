/** The service's own sentences, without the id of the expression. */

const mostNear = 32;

/** From the offending token to the end; a long rest is cut so that it ends in three points. */
export function near(rest: string): string {
  const cut = rest.length > mostNear ? `${rest.slice(0, mostNear - 3)}...` : rest;
  return cut === '' ? invalid : `${invalid} near '${cut}'`;
}

export const invalid = 'Invalid syntax';

export const because = (reason: string): string => `${invalid}. ${reason}`;

/** Where the id of the expression is known, the service begins with it. */
export const inExpression = (queryId: string | undefined, reason: string): string =>
  queryId === undefined ? reason : `Error in expression '${queryId}': ${reason}`;
