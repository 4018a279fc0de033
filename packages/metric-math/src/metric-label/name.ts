export const id = 'metric-label';
export const title = 'CloudWatch metric labels';
