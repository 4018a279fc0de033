/** A text and an input to start from. */
export interface Example {
  readonly title: string;
  readonly text: string;
  readonly input: string;
}

export const json = (value: unknown): string => JSON.stringify(value, null, 2);
