import { inherited, ownValue } from '../plan/direct.ts';

/** Reads what an object has under one key. */
export type Get = (object: object) => unknown;

type Keyed = Readonly<Record<string, unknown>>;
type MakeGet = (key: string) => Get;

/** PERF: the keys that most patterns ask for, by name: V8 reads a key in a variable much slower. */
const named: ReadonlyMap<string, Get> = new Map<string, Get>([
  ['version', (object) => (object as { version?: unknown }).version],
  ['id', (object) => (object as { id?: unknown }).id],
  ['detail-type', (object) => (object as Keyed)['detail-type']],
  ['source', (object) => (object as { source?: unknown }).source],
  ['account', (object) => (object as { account?: unknown }).account],
  ['time', (object) => (object as { time?: unknown }).time],
  ['region', (object) => (object as { region?: unknown }).region],
  ['resources', (object) => (object as { resources?: unknown }).resources],
  ['detail', (object) => (object as { detail?: unknown }).detail],
  ['state', (object) => (object as { state?: unknown }).state],
  ['status', (object) => (object as { status?: unknown }).status],
  ['name', (object) => (object as { name?: unknown }).name],
  ['type', (object) => (object as { type?: unknown }).type],
  ['eventName', (object) => (object as { eventName?: unknown }).eventName],
  ['eventSource', (object) => (object as { eventSource?: unknown }).eventSource],
  ['userIdentity', (object) => (object as { userIdentity?: unknown }).userIdentity],
  ['requestParameters', (object) => (object as { requestParameters?: unknown }).requestParameters],
  ['errorCode', (object) => (object as { errorCode?: unknown }).errorCode],
  ['bucket', (object) => (object as { bucket?: unknown }).bucket],
  ['object', (object) => (object as { object?: unknown }).object],
  ['key', (object) => (object as { key?: unknown }).key],
  ['body', (object) => (object as { body?: unknown }).body],
  ['data', (object) => (object as { data?: unknown }).data],
  ['dynamodb', (object) => (object as { dynamodb?: unknown }).dynamodb],
  ['NewImage', (object) => (object as { NewImage?: unknown }).NewImage],
  ['OldImage', (object) => (object as { OldImage?: unknown }).OldImage],
]);

// PERF: V8 keeps what it learns of an access by the place in the source. Each of these places is
// given to one key only; a place that many keys share is several times as slow. They are written
// out, for a loop would make one place of them.
const places: readonly MakeGet[] = [
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
  (key) => (object) => (object as Keyed)[key],
];

const taken = new Map<string, Get>();

/** How to read a key; common keys and the first that patterns ask for are read fastest. */
export function getOf(key: string): Get {
  if (inherited.has(key)) return (object) => ownValue(object, key);
  const known = named.get(key) ?? taken.get(key);
  if (known !== undefined) return known;
  const place = places[taken.size];
  if (place === undefined) return (object) => (object as Keyed)[key];
  const get = place(key);
  taken.set(key, get);
  return get;
}
