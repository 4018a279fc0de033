import { type Built, build, type Code, join, js, type Name, Scope } from '@sluice/codegen';
import { contains, type TextTest } from '@sluice/match';
import type { Step } from '../ast.ts';
import type { Needs } from '../needs.ts';
import type {
  At,
  AtToken,
  Check,
  JsonPlan,
  Logic,
  Plan,
  SpacePlan,
  TermPlan,
  TermsPlan,
} from '../plan.ts';
import { pathKey } from '../plan-order.ts';
import { reach, splitterOf } from './closures.ts';
import { isToken } from './fields.ts';
import { readObject } from './read-tape.ts';
import { elementOf, isComparable, isText, memberOf } from './tape.ts';
import { rowTestOf, searchOf, tokenTestOf } from './tests.ts';

/** A plan as one generated function. */
export function emit(plan: Plan): Built<TextTest> {
  const scope = new Scope();
  const text = scope.fresh('text');
  return build(scope, [text], bodyOf(plan, scope, text));
}

function bodyOf(plan: Plan, scope: Scope, text: Name): Code {
  switch (plan.kind) {
    case 'terms':
      return emitTerms(plan, scope, text);
    case 'json':
      return emitJson(plan, scope, text);
    case 'space':
      return emitSpace(plan, scope, text);
  }
}

const all = (codes: readonly Code[]): Code =>
  codes.length === 0 ? js`true` : join(codes, js` && `);
const any = (codes: readonly Code[]): Code =>
  codes.length === 0 ? js`false` : join(codes, js` || `);

function emitTerms({ present, absent, any: isAny }: TermsPlan, scope: Scope, text: Name): Code {
  const found = (term: TermPlan) => emitTerm(term, scope, text);
  if (isAny) return js`return ${any(present.map(found))};`;
  return js`return ${all([...present.map(found), ...absent.map((term) => js`!${found(term)}`)])};`;
}

function emitTerm(term: TermPlan, scope: Scope, text: Name): Code {
  const test = term.kind === 'contains' ? contains(term.text) : searchOf(term.source);
  return js`${scope.constant(test, 'found')}(${text})`;
}

const emitNeeds = (needs: Needs, scope: Scope, text: Name): Code =>
  any((needs ?? []).map((one) => js`${scope.constant(contains(one), 'found')}(${text})`));

function emitJson({ needs, test }: JsonPlan, scope: Scope, text: Name): Code {
  const emitter = new JsonEmitter(scope, test);
  const condition = emitLogic(test, (leaf) => emitter.leaf(leaf));
  const look =
    needs === null
      ? js``
      : js`if (!(${emitNeeds(needs, scope, text)}) && !${text}.includes("\\\\")) return false;\n`;
  const locals = join([js``, ...emitter.locals], js``);
  return js`${look}if (!${scope.constant(readObject, 'readObject')}(${text})) return false;\n${locals}return ${condition};`;
}

class JsonEmitter {
  readonly locals: Code[] = [];
  readonly #scope: Scope;
  readonly #uses = new Map<string, number>();
  readonly #rows = new Map<string, Name>();

  constructor(scope: Scope, test: Logic<At>) {
    this.#scope = scope;
    this.#count(test);
  }

  leaf({ path, check }: At): Code {
    if (path.some(({ kind }) => kind === 'wildcard')) return this.#anywhere(path, check);
    const row = this.#row(path);
    if (check.kind === 'absent') return js`${row} < 0`;
    const local = this.#local('row');
    return js`(${local} = ${row}) >= 0 && ${this.#check(check, local)}`;
  }

  #check(check: Exclude<Check, { kind: 'absent' }>, row: Name): Code {
    if (check.kind === 'text' && check.texts.length === 1) {
      const equal = js`${this.#scope.constant(isText, 'isText')}(${row}, ${check.texts[0]})`;
      if (!check.negated) return equal;
      return js`${this.#scope.constant(isComparable, 'isComparable')}(${row}) && !${equal}`;
    }
    return js`${this.#scope.constant(rowTestOf(check), 'check')}(${row})`;
  }

  #anywhere(path: readonly Step[], check: Check): Code {
    const exists = check.kind === 'absent';
    const test = this.#scope.constant(
      reach(path, exists ? () => true : rowTestOf(check)),
      'reaches',
    );
    return exists ? js`!${test}(0)` : js`${test}(0)`;
  }

  /** Where a path leads; what is asked for more than once is looked up once. */
  #row(path: readonly Step[]): Code {
    const key = pathKey(path);
    if (this.#uses.get(key) === 1) return this.#walk(path);
    const known = this.#rows.get(key);
    if (known !== undefined)
      return js`(${known} === -2 ? (${known} = ${this.#walk(path)}) : ${known})`;
    const name = this.#local('found', -2);
    this.#rows.set(key, name);
    return js`(${name} === -2 ? (${name} = ${this.#walk(path)}) : ${name})`;
  }

  #walk(path: readonly Step[]): Code {
    const member = this.#scope.constant(memberOf, 'memberOf');
    return path.reduce<Code>((row, step) => {
      if (step.kind === 'key') return js`${member}(${row}, ${step.name})`;
      const index = step.kind === 'index' ? step.index : 0;
      return js`${this.#scope.constant(elementOf, 'elementOf')}(${row}, ${index})`;
    }, js`0`);
  }

  #local(hint: string, value = -1): Name {
    const name = this.#scope.fresh(hint);
    this.locals.push(js`let ${name} = ${value};\n`);
    return name;
  }

  #count(logic: Logic<At>): void {
    if (logic.kind === 'and' || logic.kind === 'or')
      for (const one of logic.operands) this.#count(one);
    else if (logic.kind === 'at') {
      const key = pathKey(logic.path);
      this.#uses.set(key, (this.#uses.get(key) ?? 0) + 1);
    }
  }
}

function emitSpace(plan: SpacePlan, scope: Scope, text: Name): Code {
  const { needs, test } = plan;
  const look = needs === null ? js`` : js`if (!(${emitNeeds(needs, scope, text)})) return false;\n`;
  const count = scope.fresh('count');
  const split = js`const ${count} = ${scope.constant(splitterOf(plan), 'split')}(${text});\n`;
  const condition =
    test === null ? js`true` : emitLogic(test, (leaf) => emitToken(leaf, scope, count));
  return js`${look}${split}return ${count} > 0 && (${condition});`;
}

function emitToken({ place, check }: AtToken, scope: Scope, count: Name): Code {
  const token = place < 0 ? js`${count} - ${-place}` : js`${place}`;
  if (check.kind === 'text' && check.texts.length === 1) {
    const equal = js`${scope.constant(isToken, 'isToken')}(${token}, ${check.texts[0]})`;
    return check.negated ? js`!${equal}` : equal;
  }
  return js`${scope.constant(tokenTestOf(check), 'check')}(${token})`;
}

function emitLogic<Leaf extends At | AtToken>(
  logic: Logic<Leaf>,
  leaf: (leaf: Leaf) => Code,
): Code {
  if (logic.kind === 'never') return js`false`;
  if (logic.kind !== 'and' && logic.kind !== 'or') return js`(${leaf(logic as Leaf)})`;
  const operands = logic.operands.map((one) => emitLogic(one, leaf));
  return js`(${logic.kind === 'and' ? all(operands) : any(operands)})`;
}
