import type { JsonValue } from './ast.ts';

/**
 * The JavaScript value of a reading, as `JSON.parse` gives it (last duplicate wins, `__proto__` is
 * an ordinary key), without recursion.
 */
export function valueOf(json: JsonValue): unknown {
  const root: { value?: unknown } = {};
  const work: (readonly [JsonValue, object, string | number])[] = [[json, root, 'value']];
  for (let task = work.pop(); task !== undefined; task = work.pop()) {
    const [node, into, key] = task;
    const value = shallow(node);
    set(into, key, value);
    if (node.kind === 'array') {
      for (let i = node.elements.length - 1; i >= 0; i--) {
        work.push([node.elements[i]!, value as object, i]);
      }
    } else if (node.kind === 'object') {
      // Pushed in reverse: the last of several equal keys is written last.
      for (let i = node.members.length - 1; i >= 0; i--) {
        work.push([node.members[i]!.value, value as object, node.members[i]!.key.value]);
      }
    }
  }
  return root.value;
}

/** Plain assignment would give `__proto__` its special meaning. */
function set(into: object, key: string | number, value: unknown): void {
  if (key !== '__proto__') Reflect.set(into, key, value);
  else
    Object.defineProperty(into, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
}

function shallow(node: JsonValue): unknown {
  switch (node.kind) {
    case 'object':
      return {};
    case 'array':
      return new Array(node.elements.length);
    case 'number':
      return Number(node.lexeme);
    default:
      return node.value;
  }
}
