export const id = 'input-transformer';
export const title = 'EventBridge input transformers';
