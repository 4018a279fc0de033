import { build, type Code, join, js, type Name, Scope } from '@sluice/codegen';
import type { Check, Look, Plan, Program } from '../plan/shape.ts';
import { anyOf, testOf, valueTestOf } from './checks.ts';
import {
  causeOf,
  type GroupTests,
  groupTests,
  type ItemTest,
  jsonOf,
  positionOf,
  type Run,
} from './closures.ts';
import { annotationOf, annotationsOf, endTestOf, isInborn, isItem } from './items.ts';

/** A generated program, and all that was generated for it. */
export interface Emitted {
  readonly run: Run;
  readonly source: string;
}

/** A plan as generated functions: one for the trace, one for each list, one for each group. */
export function emit({ plan, groups }: Program): Emitted {
  const sources: string[] = [];
  const { tests, begin } = groupTests(groups, (one, known) => emitItem(one, known, sources));
  const test = emitItem(plan, tests, sources);
  if (tests.size === 0) return { run: (trace) => test(trace, 0, 1), source: sources.join('\n\n') };
  const run: Run = (trace) => {
    begin();
    return test(trace, 0, 1);
  };
  return { run, source: sources.join('\n\n') };
}

function emitItem(plan: Plan, groups: GroupTests, sources: string[]): ItemTest {
  const emitter = new Emitter(groups, sources);
  const condition = emitter.plan(plan);
  const body = js`${join(emitter.locals, js`\n`)}return ${condition};`;
  const { run, source } = build<ItemTest>(
    emitter.scope,
    [emitter.item, emitter.index, emitter.length],
    body,
  );
  sources.push(source);
  return run;
}

class Emitter {
  readonly scope = new Scope();
  readonly item: Name = this.scope.fresh('item');
  readonly index: Name = this.scope.fresh('index');
  readonly length: Name = this.scope.fresh('length');
  readonly locals: Code[] = [];
  readonly #annotations = new Map<Look['at'], Name>();
  readonly #groups: GroupTests;
  readonly #sources: string[];

  constructor(groups: GroupTests, sources: string[]) {
    this.#groups = groups;
    this.#sources = sources;
  }

  plan(plan: Plan): Code {
    switch (plan.kind) {
      case 'always':
        return js`${plan.value}`;
      case 'all':
        return js`(${join(
          plan.of.map((one) => this.plan(one)),
          js` && `,
        )})`;
      case 'any':
        return js`(${join(
          plan.of.map((one) => this.plan(one)),
          js` || `,
        )})`;
      case 'not':
        return js`!${this.plan(plan.of)}`;
      case 'look':
        return this.#look(plan);
      case 'position':
        return this.#call(positionOf(plan.check), 'position');
      case 'end':
        return js`${this.scope.constant(endTestOf(plan), 'isEnd')}(${this.item}[${plan.end}])`;
      case 'some':
        return this.#some(plan.list, plan.of);
      case 'cause': {
        const test = emitItem(plan.of, this.#groups, this.#sources);
        return this.#call(causeOf(plan, test), 'hasCause');
      }
      case 'json':
        return this.#call(jsonOf(plan), 'hasCauses');
      case 'group':
        return this.#call(this.#groups.get(plan.name)!, 'group');
    }
  }

  #call(test: ItemTest, hint: string): Code {
    return js`${this.scope.constant(test, hint)}(${this.item}, ${this.index}, ${this.length})`;
  }

  /** A list is gone through by a function of its own. */
  #some(list: 'services' | 'edges', of: Plan): Code {
    const test = emitItem(of, this.#groups, this.#sources);
    const inner = new Scope();
    const [items, one, i] = [inner.fresh('items'), inner.fresh('one'), inner.fresh('i')];
    const isOne = js`${inner.constant(isItem, 'isItem')}(${one}) && ${inner.constant(test, 'test')}(${one}, 0, 1)`;
    const { run, source } = build<(items: unknown) => boolean>(
      inner,
      [items],
      js`if (!Array.isArray(${items})) return false;
for (let ${i} = 0; ${i} < ${items}.length; ${i}++) {
  const ${one} = ${items}[${i}];
  if (${isOne}) return true;
}
return false;`,
    );
    this.#sources.push(source);
    return js`${this.scope.constant(run, 'some')}(${this.item}[${list}])`;
  }

  #look({ at, annotation, key, check }: Look): Code {
    const value = annotation ? this.#annotation(at, key) : js`${this.item}[${key}]`;
    const local = this.scope.fresh('value');
    this.locals.push(js`let ${local};`);
    const plain = this.#check(check, local);
    const list = js`${this.scope.constant(anyOf, 'anyOf')}(${local}, ${this.scope.constant(valueTestOf(check), 'check')})`;
    return js`(typeof (${local} = ${value}) === "object" ? ${list} : ${plain})`;
  }

  /** The annotations of one holder are looked up once. */
  #annotation(at: Look['at'], key: string): Code {
    let local = this.#annotations.get(at);
    if (local === undefined) {
      local = this.scope.fresh('annotations');
      this.locals.push(js`let ${local};`);
      this.#annotations.set(at, local);
    }
    const holder = at === 'item' ? js`${this.item}` : js`${this.item}[${at}]`;
    const found = js`(${local} ??= ${this.scope.constant(annotationsOf, 'annotationsOf')}(${holder}))`;
    return isInborn(key)
      ? js`${this.scope.constant(annotationOf, 'annotationOf')}(${found}, ${key})`
      : js`${found}[${key}]`;
  }

  #check(check: Check, value: Name): Code {
    switch (check.kind) {
      case 'equal':
        return js`${value} === ${check.value}`;
      case 'differs':
        return js`(typeof ${value} === ${typeof check.value} && ${value} !== ${check.value})`;
      case 'order':
        return js`(typeof ${value} === "number" && ${value} ${signs[check.operator]} ${check.value})`;
      case 'text':
        return js`(typeof ${value} === "string" && ${value}.${methods[check.test]}(${check.value}))`;
      default:
        return js`${this.scope.constant(testOf(check), 'test')}(${value})`;
    }
  }
}

const signs = { '<': js`<`, '<=': js`<=`, '>': js`>`, '>=': js`>=` };
const methods = { contains: js`includes`, begins: js`startsWith`, ends: js`endsWith` };
