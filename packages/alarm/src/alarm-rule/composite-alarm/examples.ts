/** A composite alarm that is fine, with changes: for the examples of the catalogue. */
export const compositeText = (changes: object = {}): string =>
  JSON.stringify({
    AlarmName: 'shop',
    AlarmRule: 'ALARM(latency) OR ALARM(errors)',
    AlarmActions: ['arn:aws:sns:us-east-1:123456789012:ops'],
    ...changes,
  });
