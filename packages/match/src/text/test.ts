/** A test of a text, made once and run often. */
export type TextTest = (text: string) => boolean;
