/** Where an event stands: in which block or file, and at which place of it. */
export interface Place {
  readonly source: number;
  readonly place: number;
}

/** The value of `@ptr`. */
export const pointerOf = ({ source, place }: Place): string =>
  Buffer.from(`${source}.${place}`).toString('base64');

export function placeOf(pointer: string): Place | undefined {
  const [, source, place] =
    /^(\d{1,15})\.(\d{1,15})$/.exec(Buffer.from(pointer, 'base64').toString('latin1')) ?? [];
  if (source === undefined || place === undefined) return undefined;
  return { source: Number(source), place: Number(place) };
}
