/** What a filter can select by. */
export const selectable: readonly string[] = ['@aws.account', '@aws.region'];
