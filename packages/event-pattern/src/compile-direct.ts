import { type Built, build, type Code, join, js, type Name, nameOf, Scope } from '@sluice/codegen';
import { leafTest } from './closures-items.ts';
import { emitNumber, emitText } from './compile-items.ts';
import { type DirectField, type DirectPlan, inherited, ownValue, restTest } from './plan-direct.ts';

/** Whether an event matches, where it is a parsed value. */
export type Test = (event: unknown) => boolean;

/** Code along the keys of a pattern; `other` takes what is not as expected. */
export function compileDirect(plan: DirectPlan, other: Test): Built<Test> {
  return new Emitter(other).emit(plan);
}

/** Stands for an object where there is none. */
const none: object = Object.freeze({});

class Emitter {
  readonly #scope = new Scope();
  readonly #event = nameOf('event');
  readonly #other: Code;
  /** What is known by now, by path: objects, and keys found missing. */
  #objects = new Map<string, Name>();
  #missing = new Set<string>();

  constructor(other: Test) {
    this.#other = js`return ${this.#scope.constant(other, 'other')}(${this.#event});`;
  }

  emit({ rules }: DirectPlan): Built<Test> {
    const event = this.#event;
    const isView = this.#scope.constant(ArrayBuffer.isView, 'isView');
    const body = [
      js`if (typeof ${event} !== "object" || ${event} === null || ${this.#isArray(event)} || ${isView}(${event})) ${this.#other}`,
      ...this.#rules(rules),
    ];
    return build<Test>(this.#scope, [event], join(body, js`\n`));
  }

  #isArray(value: Name): Code {
    return js`${this.#scope.constant(Array.isArray, 'isArray')}(${value})`;
  }

  #rules(rules: DirectPlan['rules']): readonly Code[] {
    const [first, ...others] = rules;
    const shared = first!.filter((field) => others.every((rule) => rule.includes(field)));
    const lines = shared.flatMap((field) => this.#field(field, js`return false;`));
    if (others.length === 0) return [...lines, js`return true;`];
    const blocks = rules.map((rule) => {
      const left = rule.filter((field) => !shared.includes(field));
      return this.#block(left);
    });
    return [...lines, ...blocks, js`return false;`];
  }

  /** One rule of several: it ends with a match or goes on after its block. */
  #block(fields: readonly DirectField[]): Code {
    const [objects, missing] = [this.#objects, this.#missing];
    this.#objects = new Map(objects);
    this.#missing = new Set(missing);
    const label = this.#scope.fresh('rule');
    const lines = fields.flatMap((field) => this.#field(field, js`break ${label};`));
    [this.#objects, this.#missing] = [objects, missing];
    return js`${label}: {\n${join([...lines, js`return true;`], js`\n`)}\n}`;
  }

  /** Does `fail` unless the field holds. */
  #field({ field: { asks }, steps, joined }: DirectField, fail: Code): readonly Code[] {
    const lines: Code[] = [];
    let object = this.#event;
    steps.forEach((step, i) => {
      lines.push(...this.#ruleOut(object, steps.slice(0, i), joined[i]!));
      if (i < steps.length - 1) object = this.#enter(object, steps.slice(0, i), step, lines);
    });
    const value = this.#scope.fresh('value');
    const rest = this.#scope.constant(restTest(asks.absent, leafTest(asks)), 'rest');
    const answer = this.#scope.fresh('answer');
    lines.push(
      js`const ${value} = ${this.#get(object, steps.at(-1)!)};`,
      js`if (typeof ${value} === "string") { if (!(${emitText(asks, value, this.#scope)})) ${fail} }`,
      js`else if (typeof ${value} === "number") { if (!(${emitNumber(asks, value, this.#scope)})) ${fail} }`,
      asks.absent
        ? js`else if (${value} !== undefined) {`
        : js`else if (${value} === undefined) ${fail}\nelse {`,
      js`const ${answer} = ${rest}(${value});\nif (${answer} === 0) ${fail}\nif (${answer} === 2) ${this.#other}\n}`,
    );
    return lines;
  }

  /** Hands over when a key that holds several steps is there. */
  #ruleOut(object: Name, path: readonly string[], keys: readonly string[]): readonly Code[] {
    return keys.flatMap((key) => {
      const place = JSON.stringify([path, key]);
      if (this.#missing.has(place)) return [];
      this.#missing.add(place);
      return [js`if (${this.#get(object, key)} !== undefined) ${this.#other}`];
    });
  }

  /** The object at a step; one without keys where something else stands. */
  #enter(object: Name, path: readonly string[], step: string, lines: Code[]): Name {
    const place = JSON.stringify([...path, step]);
    const known = this.#objects.get(place);
    if (known !== undefined) return known;
    const inner = this.#scope.fresh('object');
    this.#objects.set(place, inner);
    lines.push(
      js`let ${inner} = ${this.#get(object, step)};`,
      js`if (typeof ${inner} !== "object" || ${inner} === null) ${inner} = ${this.#scope.constant(none, 'none')};`,
      js`else if (${this.#isArray(inner)}) ${this.#other}`,
    );
    return inner;
  }

  #get(object: Name, key: string): Code {
    if (!inherited.has(key)) return js`${object}[${key}]`;
    return js`${this.#scope.constant(ownValue, 'own')}(${object}, ${key})`;
  }
}
