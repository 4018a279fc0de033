export const id = 'event-pattern';

/** The language's name for people. */
export const title = 'EventBridge event patterns';
