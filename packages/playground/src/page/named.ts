/** A language, as the page lists it. */
export interface Named {
  readonly id: string;
  readonly title: string;
}
