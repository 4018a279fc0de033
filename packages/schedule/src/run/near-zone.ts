import { suggest } from '@sluice/core';

/** The zone of the platform that a text nearly names, by its whole name or by its city. */
export function nearZone(text: string): string | undefined {
  const word = text.trim().slice(0, 50).replace(/\s+/g, '_');
  if (word === '') return undefined;
  const zones = Intl.supportedValuesOf('timeZone');
  const cities = new Map(zones.map((zone) => [cityOf(zone), zone]));
  return (
    cities.get(cityOf(word)) ??
    suggest(word, zones) ??
    cities.get(suggest(cityOf(word), cities.keys()) ?? '')
  );
}

const cityOf = (zone: string) => zone.slice(zone.lastIndexOf('/') + 1).toLowerCase();
