import { numberOf } from '../value/coerce.ts';
import { defineFunction, pages } from './definition.ts';

/** Kilometres: the mean radius. */
const earth = 6371;

export const haversine = defineFunction({
  name: 'haversine',
  family: 'numeric',
  summary: 'the kilometers between two places on the globe, given in degrees',
  parameters: [
    { name: 'lat1', type: 'number' },
    { name: 'lon1', type: 'number' },
    { name: 'lat2', type: 'number' },
    { name: 'lon2', type: 'number' },
  ],
  returns: 'number',
  undocumented: 'the globe has a radius of 6371 km',
  examples: [
    ['haversine(50, 5, 50, 5)', '0'],
    ['round(haversine(51.5074, -0.1278, 48.8566, 2.3522))', '344'],
    ['haversine(50, 5, @message, 5)', null],
  ],
  source: pages.functions,
  evaluate(given) {
    const degrees = given.map(numberOf);
    if (degrees.includes(null)) return null;
    const [lat1, lon1, lat2, lon2] = degrees.map((each) => (each! * Math.PI) / 180);
    return distance([lat1!, lon1!], [lat2!, lon2!]);
  },
});

type Place = readonly [latitude: number, longitude: number];

function distance(from: Place, to: Place): number {
  const [up, along] = [Math.sin((to[0] - from[0]) / 2), Math.sin((to[1] - from[1]) / 2)];
  const chord = up ** 2 + Math.cos(from[0]) * Math.cos(to[0]) * along ** 2;
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(chord)));
}
