export const id = 'statistic';
export const title = 'CloudWatch statistics';
