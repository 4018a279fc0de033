import type { Cause, Part } from '../keywords.ts';
import { itemsOf, listOf, own } from './own.ts';

/**
 * The chains of a trace's root causes. A chain of services runs from the first to the one where
 * the cause lies; entities and exceptions have a chain for each service and entity.
 */
export function chainsOf(
  trace: unknown,
  cause: Cause,
  part: Part,
): readonly (readonly unknown[])[] {
  const given = listOf(own(own(own(trace, 'rootcause'), cause), part));
  const chains = given.every(Array.isArray) ? given.map(itemsOf) : [itemsOf(given)];
  const services = itemsOf(own(own(trace, 'rootcauses'), cause)).map((one) =>
    Array.isArray(own(one, 'services')) ? itemsOf(own(one, 'services')) : [one],
  );
  return [...chains, ...partsOf(services, part)];
}

function partsOf(
  services: readonly (readonly unknown[])[],
  part: Part,
): readonly (readonly unknown[])[] {
  const each = services.flat();
  switch (part) {
    case 'service':
      return services;
    case 'entity':
      return each.map((service) => itemsOf(own(service, 'entities')));
    case 'exception':
      return each
        .flatMap((service) => [service, ...itemsOf(own(service, 'entities'))])
        .map((holder) => itemsOf(own(holder, 'exceptions')));
  }
}

/** The root causes as the API tells them, of all kinds. */
export const jsonCausesOf = (trace: unknown): readonly unknown[] =>
  listOf(own(own(trace, 'rootcause'), 'json'));

/** Whether each wanted root cause is one of those that are there. `#[]` is a trace without any. */
export const hasCauses = (wanted: readonly unknown[], there: readonly unknown[]): boolean =>
  wanted.length === 0
    ? there.length === 0
    : wanted.every((one) => there.some((cause) => holds(cause, one)));

/** Objects may have more members than are wanted; lists have equally many items. */
function holds(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(value) &&
      value.length === wanted.length &&
      wanted.every((one, i) => holds(value[i], one))
    );
  }
  if (typeof wanted !== 'object' || wanted === null) return value === wanted;
  return Object.entries(wanted).every(([key, one]) => holds(own(value, key), one));
}
