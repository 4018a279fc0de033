import { type Built, build, type Code, join, js, type Name, nameOf, Scope } from '@sluice/codegen';
import {
  type DirectField,
  type DirectPlan,
  inherited,
  ownValue,
  restTest,
} from '../plan/direct.ts';
import { leafTest } from './closures-items.ts';
import { emitNumber, emitText } from './code-items.ts';

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
  /** The objects entered by now, by path. */
  #objects = new Map<string, Name>();

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
    const objects = this.#objects;
    this.#objects = new Map(objects);
    const label = this.#scope.fresh('rule');
    const lines = fields.flatMap((field) => this.#field(field, js`break ${label};`));
    this.#objects = objects;
    return js`${label}: {\n${join([...lines, js`return true;`], js`\n`)}\n}`;
  }

  /** Does `fail` unless the field holds. */
  #field({ field: { asks }, steps, joined }: DirectField, fail: Code): readonly Code[] {
    const lines: Code[] = [];
    const objects = [this.#event];
    steps.slice(0, -1).forEach((step, i) => {
      objects.push(this.#enter(objects[i]!, steps.slice(0, i), step, lines));
    });
    const beside = joined.flatMap((keys, i) =>
      keys.map((key) => js`${this.#get(objects[i]!, key)} !== undefined`),
    );
    const value = this.#scope.fresh('value');
    const rest = this.#scope.constant(restTest(asks.absent, leafTest(asks)), 'rest');
    const answer = this.#scope.fresh('answer');
    lines.push(
      js`const ${value} = ${this.#get(objects.at(-1)!, steps.at(-1)!)};`,
      js`const ${answer} = typeof ${value} === "string" ? (${emitText(asks, value, this.#scope)} ? 1 : 0)`,
      js`  : typeof ${value} === "number" ? (${emitNumber(asks, value, this.#scope)} ? 1 : 0) : ${rest}(${value});`,
    );
    // A value that will do is enough, but to miss one every spelling of the path has to be looked at.
    const others = join([js`${answer} === 2`, ...beside], js` || `);
    if (asks.absent)
      lines.push(js`if (${others}) ${this.#other}`, js`if (${answer} !== 1) ${fail}`);
    else lines.push(js`if (${answer} !== 1) { if (${others}) ${this.#other} ${fail} }`);
    return lines;
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
