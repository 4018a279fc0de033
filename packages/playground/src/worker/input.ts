/** What a language's own `explain` takes, out of an input in the words of the case files. */
export function inputOf(language: string, input: object): unknown {
  const member = members[language]?.find((name) => Object.hasOwn(input, name));
  return member === undefined ? input : Reflect.get(input, member);
}

const members: Readonly<Record<string, readonly string[]>> = {
  'event-pattern': ['event', 'message'],
  'filter-pattern': ['message'],
  sampling: ['request'],
};
