export const id = 'alarm-rule';
export const title = 'CloudWatch composite alarm rules';
