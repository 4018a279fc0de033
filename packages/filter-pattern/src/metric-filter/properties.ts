import { type Diagnostic, type Span, suggest } from '@sluice/core';
import type { JsonObject, JsonString, JsonValue } from '@sluice/syntax';
import { codes } from './codes.ts';

/** How long a text may be and what may stand in it. */
export interface TextRule {
  readonly most: number;
  /** At least one character. */
  readonly filled?: boolean;
  /** As the service writes it, and what to do instead. */
  readonly allowed?: readonly [pattern: RegExp, written: string, hint: string];
}

/**
 * The properties of an object, by the API's names; CloudFormation's, which begin with a capital,
 * are taken too. A value that a template computes (`Ref`, `Fn::…`) is not known and not judged.
 */
export class Properties {
  readonly span: Span;
  readonly said: Diagnostic[];
  readonly #where: string;
  readonly #members = new Map<string, { readonly key: JsonString; readonly value: JsonValue }>();

  constructor(object: JsonObject, known: readonly string[], said: Diagnostic[], where = '') {
    this.span = object.span;
    this.said = said;
    this.#where = where;
    for (const { key, value } of object.members) {
      const name = key.value.charAt(0).toLowerCase() + key.value.slice(1);
      if (known.includes(name)) this.#members.set(name, { key, value });
      else said.push(unknownProperty(key, known));
    }
  }

  /** The name with the way to it, as the service writes it. */
  path(name: string): string {
    return `${this.#where}${name}`;
  }

  /** Nothing where it is absent, null or computed. */
  value(name: string): JsonValue | undefined {
    const value = this.#members.get(name)?.value;
    return value === undefined || isNull(value) || isComputed(value) ? undefined : value;
  }

  /** Whether it is there, even if only a deployed template knows its value. */
  has(name: string): boolean {
    const value = this.#members.get(name)?.value;
    return value !== undefined && !isNull(value);
  }

  require(name: string): void {
    if (!this.has(name)) this.said.push(codes.missing.at(this.span, this.path(name)));
  }

  text(name: string, rule: TextRule): JsonString | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (value.kind !== 'string') return this.wrong(name, value, 'a text');
    this.said.push(...checkText(value, this.path(name), rule));
    return value;
  }

  /** The texts of a list; others are refused. */
  texts(name: string): readonly JsonString[] {
    const value = this.value(name);
    if (value === undefined) return [];
    if (value.kind !== 'array') {
      this.wrong(name, value, 'a list of texts');
      return [];
    }
    return value.elements.flatMap((element) => {
      if (element.kind === 'string') return [element];
      if (!isComputed(element)) this.wrong(name, element, 'a list of texts');
      return [];
    });
  }

  wrong(name: string, { span }: JsonValue, wanted: string): undefined {
    this.said.push(codes.wrongType.at(span, this.path(name), wanted));
    return undefined;
  }
}

export function checkText(
  { value, span }: JsonString,
  where: string,
  rule: TextRule,
): Diagnostic[] {
  const said: Diagnostic[] = [];
  if (value === '' && rule.filled === true) said.push(codes.tooShort.at(span, where));
  if (value.length > rule.most) said.push(codes.tooLong.at(span, where, value.length, rule.most));
  const [pattern, written, hint] = rule.allowed ?? [];
  if (pattern !== undefined && !pattern.test(value)) {
    said.push(codes.badName.at(span, where, value, written!, hint!));
  }
  return said;
}

const isNull = (value: JsonValue) => value.kind === 'literal' && value.value === null;

/** What only a deployed template knows. */
export const isComputed = (value: JsonValue): boolean =>
  value.kind === 'object' &&
  value.members.length === 1 &&
  /^(?:Ref|Condition|Fn::\w+)$/.test(value.members[0]!.key.value);

function unknownProperty({ value, span }: JsonString, known: readonly string[]): Diagnostic {
  const near = suggest(value, known);
  if (near === undefined) return codes.unknownProperty.at(span, value, 'remove it');
  const fix = { title: `write \`${near}\``, edits: [{ span, text: `"${near}"` }] };
  return codes.unknownProperty.at({ span, fix }, value, `did you mean \`${near}\`?`);
}
