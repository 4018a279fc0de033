import type { Selection, Source, Time, Unit } from '../ast.ts';
import { millisecondsOf } from '../grammar/literals.ts';
import { printData, printText } from './literals.ts';

/** `SOURCE "a" start=-1d end=now`. */
export function printSource({ selectors, start, end }: Source): string {
  const chosen = selectors.map((one) =>
    one.kind === 'log-group' ? printText({ value: one.name }) : printSelection(one),
  );
  const times = [
    ...(start === undefined ? [] : [`start=${printTime(start)}`]),
    ...(end === undefined ? [] : [`end=${printTime(end)}`]),
  ];
  return `SOURCE ${[...chosen, ...times].join(' ')}`;
}

function printSelection({ name, arguments: given }: Selection): string {
  const printed = given.map((one) =>
    one.name === undefined ? printData(one.value) : `${one.name}: ${printData(one.value)}`,
  );
  return `${name}(${printed.join(', ')})`;
}

/** In the greatest unit that is whole; zero is now. */
function printTime({ relative, milliseconds }: Time): string {
  if (!relative) return String(milliseconds);
  if (milliseconds === 0) return 'now';
  const ago = -milliseconds;
  const unit = units.find(([, name]) => ago % millisecondsOf[name] === 0);
  return unit === undefined ? `-${ago}ms` : `-${ago / millisecondsOf[unit[1]]}${unit[0]}`;
}

const units: readonly (readonly [string, Unit])[] = [
  ['w', 'week'],
  ['d', 'day'],
  ['h', 'hour'],
  ['m', 'minute'],
  ['s', 'second'],
];
