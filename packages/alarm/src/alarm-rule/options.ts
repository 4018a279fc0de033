import type { Engine } from '@sluice/core';

export interface AlarmRuleOptions {
  /** The name of the composite alarm itself. */
  readonly name?: string | undefined;
  /** The names of the alarms that there are; where absent, children are not looked up. */
  readonly existing?: readonly string[] | undefined;
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  /** The rules of other composite alarms, by name: circles are looked for in them. */
  readonly others?: Readonly<Record<string, string>> | undefined;
  readonly engine?: Engine | undefined;
}

/** The options that stand in a plain JSON input; what has the wrong type is left out. */
export function optionsIn(input: object): AlarmRuleOptions {
  const given = (key: string): unknown =>
    Object.hasOwn(input, key) ? Reflect.get(input, key) : undefined;
  const text = (key: 'name' | 'account' | 'region') => {
    const value = given(key);
    return typeof value === 'string' ? { [key]: value } : {};
  };
  const existing = given('existing');
  const others = othersIn(given('others'));
  return {
    ...text('name'),
    ...text('account'),
    ...text('region'),
    ...(Array.isArray(existing) && { existing: existing.filter((one) => typeof one === 'string') }),
    ...(others && { others }),
  };
}

/** A map of names to rules, or a list of `{name, rule}`. */
export function othersIn(given: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const pairs: (readonly [unknown, unknown])[] = Array.isArray(given)
    ? given.map((one) => [one?.name, one?.rule ?? one?.text])
    : Object.entries(given);
  return Object.fromEntries(
    pairs.filter((pair): pair is [string, string] => pair.every((one) => typeof one === 'string')),
  );
}
