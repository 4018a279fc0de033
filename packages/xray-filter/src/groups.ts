import { type Diagnostic, isError, type Span, suggest } from '@sluice/core';
import type { Expression, Group } from './ast.ts';
import { checkScopes } from './checks/scope.ts';
import { walk } from './checks/walk.ts';
import { codes } from './codes.ts';
import { isRecord, type XrayFilterOptions } from './options.ts';
import { read } from './parse.ts';

/** The filters of the groups that an expression speaks of, at any remove, by name. */
export type Groups = ReadonlyMap<string, Expression>;

export interface Resolution {
  readonly groups: Groups;
  readonly diagnostics: readonly Diagnostic[];
}

const mostLevels = 32;
const mostFaults = 50;

/** Reads the groups that an expression needs; each is read once. */
export function resolveGroups(node: Expression, { groups }: XrayFilterOptions): Resolution {
  const known = new Map<string, Expression>();
  if (!isRecord(groups)) return { groups: known, diagnostics: [] };
  const resolver = new Resolver(groups, known);
  resolver.follow(node, [], undefined);
  return { groups: known, diagnostics: resolver.said };
}

/** The name of the group that is meant: an ARN holds it. */
export const groupNameOf = ({ by, value }: Pick<Group, 'by' | 'value'>): string =>
  by === 'name' ? value : (/^arn:[^:]*:xray:[^:]*:[^:]*:group\/([^/]+)/.exec(value)?.[1] ?? value);

class Resolver {
  readonly said: Diagnostic[] = [];
  readonly #texts: Readonly<Record<string, string>>;
  readonly #known: Map<string, Expression>;

  constructor(texts: Readonly<Record<string, string>>, known: Map<string, Expression>) {
    this.#texts = texts;
    this.#known = known;
  }

  /** `at` is the place in the text itself that leads to this node. */
  follow(node: Expression, path: readonly string[], at: Span | undefined): void {
    walk(node, 'trace', (one) => {
      if (one.kind === 'group') this.#enter(groupNameOf(one), path, at ?? one.valueSpan);
    });
  }

  #enter(name: string, path: readonly string[], at: Span): void {
    const onPath = path.indexOf(name);
    if (onPath >= 0) {
      const circle = [...path.slice(onPath), name].join(' → ');
      this.#say(codes.groupCycle.at(at, circle));
    } else if (path.length >= mostLevels) {
      this.#say(codes.groupsTooDeep.at(at, mostLevels));
    } else if (!this.#known.has(name)) {
      const node = this.#read(name, at);
      if (node === undefined) return;
      this.follow(node, [...path, name], at);
      this.#known.set(name, node);
    }
  }

  #read(name: string, at: Span): Expression | undefined {
    const text: unknown = Object.hasOwn(this.#texts, name) ? this.#texts[name] : undefined;
    if (this.said.length >= mostFaults) return undefined;
    if (text === undefined) {
      this.#say(codes.unknownGroup.at(at, name, suggest(name, Object.keys(this.#texts))));
      return undefined;
    }
    if (typeof text !== 'string') {
      this.#say(codes.groupRefused.at(at, name, 'it is no text'));
      return undefined;
    }
    const outcome = read(text, { as: 'group' });
    const faults = outcome.ok ? checkScopes(outcome.value) : outcome.diagnostics;
    const fault = faults.find(isError);
    if (fault !== undefined) this.#say(codes.groupRefused.at(at, name, fault.message));
    return outcome.ok && fault === undefined ? outcome.value : undefined;
  }

  /** One thing to say at one place. */
  #say(diagnostic: Diagnostic): void {
    const same = (one: Diagnostic) =>
      one.code === diagnostic.code && one.span.start === diagnostic.span.start;
    if (!this.said.some(same)) this.said.push(diagnostic);
  }
}
