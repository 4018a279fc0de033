import { readJson } from '@sluice/syntax';

/**
 * The attributes of an SNS message as the event that a filter policy sees: strings, numbers, and
 * the elements of `String.Array`. Other types are not looked at.
 */
export function eventOfAttributes(attributes: Readonly<Record<string, unknown>>): string {
  const members = Object.entries(attributes).flatMap(([name, attribute]) => {
    const json = jsonOf(attribute);
    return json === undefined ? [] : `${JSON.stringify(name)}:${json}`;
  });
  return `{${members.join(',')}}`;
}

function jsonOf(attribute: unknown): string | undefined {
  if (typeof attribute !== 'object' || attribute === null) return undefined;
  // The message names them Type and Value, the call DataType and StringValue.
  const type = memberOf(attribute, 'DataType') ?? memberOf(attribute, 'Type');
  const value = memberOf(attribute, 'StringValue') ?? memberOf(attribute, 'Value');
  if (value === undefined) return undefined;
  switch (type) {
    case 'String':
      return JSON.stringify(value);
    case 'Number':
      return kindOf(value) === 'number' ? value.trim() : JSON.stringify(value);
    case 'String.Array':
      return kindOf(value) === 'array' ? value : JSON.stringify(value);
    default:
      return undefined;
  }
}

function memberOf(attribute: object, name: string): string | undefined {
  const value: unknown = Reflect.get(attribute, name);
  return typeof value === 'string' ? value : undefined;
}

/** What a text is as JSON. */
function kindOf(text: string): string | undefined {
  const { value, faults } = readJson(text);
  return faults.length === 0 ? value?.kind : undefined;
}
