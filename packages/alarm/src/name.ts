export const id = 'alarm';
export const title = 'CloudWatch metric alarms';
