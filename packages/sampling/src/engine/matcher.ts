import type { FieldPlan, Plan } from '../plan.ts';
import type { Request } from '../request.ts';
import { Automaton } from './automaton.ts';
import { Rows } from './rows.ts';

/**
 * The first rule that takes a request: each part of the request that some rule asks for gives the
 * set of rules that allow it, and the first rule in all of these sets is the one.
 */
export class Matcher {
  private readonly words: number;
  private readonly all: Int32Array;
  private readonly serviceName: Automaton | undefined;
  private readonly serviceType: Automaton | undefined;
  private readonly host: Automaton | undefined;
  private readonly method: Automaton | undefined;
  private readonly path: Automaton | undefined;
  private readonly resourceArn: Automaton | undefined;
  private readonly attributes: readonly { readonly key: string; readonly automaton: Automaton }[];

  constructor({ rules, fields, attributes }: Plan) {
    this.words = Math.max(1, Math.ceil(rules.length / 32));
    const everyRule = new Rows(this.words);
    everyRule.rowOf(rules.keys());
    this.all = everyRule.bits;
    const automatonOf = (plan: FieldPlan | undefined) => plan && new Automaton(plan, this.words);
    this.serviceName = automatonOf(fields.serviceName);
    this.serviceType = automatonOf(fields.serviceType);
    this.host = automatonOf(fields.host);
    this.method = automatonOf(fields.httpMethod);
    this.path = automatonOf(fields.urlPath);
    this.resourceArn = automatonOf(fields.resourceArn);
    this.attributes = attributes.map((plan) => ({ key: plan.key, automaton: automatonOf(plan)! }));
  }

  /** The place of the rule in the order of trial, or -1. */
  // HOT: once for each request.
  match(request: Request): number {
    const { words, serviceName, serviceType, host, method, path, resourceArn } = this;
    const name = serviceName ? serviceName.rowOfRepeated(request.serviceName) : 0;
    const type = serviceType ? serviceType.rowOfRepeated(request.serviceType) : 0;
    const address = host ? host.rowOfRepeated(request.host) : 0;
    const verb = method ? method.rowOfRepeated(request.method) : 0;
    const place = path ? path.rowOf(request.path) : 0;
    const arn = resourceArn ? resourceArn.rowOfRepeated(request.resourceArn) : 0;
    for (let word = 0; word < words; word++) {
      let rules = this.all[word]!;
      if (serviceName) rules &= serviceName.rows.bits[name + word]!;
      if (serviceType) rules &= serviceType.rows.bits[type + word]!;
      if (host) rules &= host.rows.bits[address + word]!;
      if (method) rules &= method.rows.bits[verb + word]!;
      if (path) rules &= path.rows.bits[place + word]!;
      if (resourceArn) rules &= resourceArn.rows.bits[arn + word]!;
      if (this.attributes.length > 0) rules = this.withAttributes(rules, word, request);
      if (rules !== 0) return word * 32 + 31 - Math.clz32(rules & -rules);
    }
    return -1;
  }

  private withAttributes(rules: number, word: number, { attributes = {} }: Request): number {
    let left = rules;
    for (const { key, automaton } of this.attributes) {
      if (left === 0) break;
      const value = Object.hasOwn(attributes, key) ? attributes[key] : undefined;
      left &= automaton.rows.bits[automaton.rowOf(value) + word]!;
    }
    return left;
  }
}
