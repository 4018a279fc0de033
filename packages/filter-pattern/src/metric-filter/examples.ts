/** A metric filter that is fine, with changes: for the examples of the catalogue. */
export const metricFilterText = (changes: object = {}, transformation: object = {}): string =>
  JSON.stringify({
    filterName: 'errors',
    logGroupName: '/app',
    filterPattern: '{ $.level = "ERROR" }',
    metricTransformations: [
      { metricName: 'Errors', metricNamespace: 'App', metricValue: '1', ...transformation },
    ],
    ...changes,
  });

/** The same for subscription filters. */
export const subscriptionFilterText = (changes: object = {}): string =>
  JSON.stringify({
    filterName: 'errors',
    logGroupName: '/app',
    filterPattern: 'ERROR',
    destinationArn: 'arn:aws:lambda:us-east-1:111111111111:function:f',
    ...changes,
  });
