export const id = 'metric-math';
export const title = 'CloudWatch metric math';
