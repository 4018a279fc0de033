import { type Diagnostic, type Fix, type Span, suggest } from '@sluice/core';
import type { JsonMember, JsonObject, JsonString, JsonValue } from '@sluice/syntax';
import { codes } from '../codes.ts';
import { naming, removing, writing } from './mend.ts';
import type { Said } from './said.ts';
import { isComputed, isNull, wordFor } from './words.ts';

/** How an object is to be read. */
export interface MemberRules {
  readonly known: readonly string[];
  readonly said: Said;
  /** Names that may be absent: where one of them may have been meant, nothing is refused. */
  readonly optional?: readonly string[];
  /** Whether a name that isn't known is refused. */
  readonly strict?: boolean;
  /** Whether CloudFormation reads it: values may be computed, and numbers may stand in quotes. */
  readonly template?: boolean;
}

/** The members of an object by name. Of equal names the last counts; null is as good as absent. */
export class Members {
  readonly node: JsonObject;
  readonly span: Span;
  readonly rules: MemberRules;
  readonly #members = new Map<string, JsonMember>();

  constructor(object: JsonObject, rules: MemberRules) {
    this.node = object;
    this.span = object.span;
    this.rules = rules;
    sayRepeated(object, rules.said);
    for (const member of object.members) this.#members.set(member.key.value, member);
    const unknown = [...this.#members.keys()].filter((name) => !rules.known.includes(name));
    for (const name of unknown.slice(0, mostUnknown)) {
      rules.said.add(this.#unknown(this.#members.get(name)!));
    }
  }

  /** Nothing where it is absent, null or computed. */
  value(name: string): JsonValue | undefined {
    const value = this.#members.get(name)?.value;
    return value === undefined || isNull(value) || this.#isComputed(value) ? undefined : value;
  }

  /** Whether it is there, even if only a deployed template knows its value. */
  has(name: string): boolean {
    const value = this.#members.get(name)?.value;
    return value !== undefined && !isNull(value);
  }

  isComputed(name: string): boolean {
    const value = this.#members.get(name)?.value;
    return value !== undefined && this.#isComputed(value);
  }

  keySpan(name: string): Span {
    return this.#members.get(name)?.key.span ?? this.span;
  }

  /** Takes a member out, unless it is there more than once. */
  removing(name: string): Fix | undefined {
    const member = this.#members.get(name);
    const isRepeated = this.node.members.some(
      ({ key }) => key.value === member?.key.value && key !== member.key,
    );
    return member && !isRepeated ? removing(this.node, member.key) : undefined;
  }

  text(name: string): JsonString | undefined {
    const value = this.value(name);
    if (value === undefined || value.kind === 'string') return value;
    return this.wrong(name, value, 'a text');
  }

  object(name: string): JsonObject | undefined {
    const value = this.value(name);
    if (value === undefined || value.kind === 'object') return value;
    return this.wrong(name, value, 'an object');
  }

  /** The elements of a list. */
  list(name: string): readonly JsonValue[] | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    return value.kind === 'array' ? value.elements : this.wrong(name, value, 'a list');
  }

  /** `fits` says whether a number in quotes would be right without them. */
  number(name: string, fits: (value: number) => boolean): WrittenNumber | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (value.kind === 'number') return { lexeme: value.lexeme, span: value.span };
    const quoted = value.kind === 'string' && isNumeral(value.value) ? value.value : undefined;
    if (quoted === undefined) return this.wrong(name, value, 'a number');
    if (this.rules.template) return { lexeme: quoted, span: value.span };
    const fix = fits(Number(quoted)) ? writing(value.span, quoted) : undefined;
    this.rules.said.add(
      codes.wrongType.at({ span: value.span, fix }, name, 'a number', wordFor(value)),
    );
    return undefined;
  }

  wrong(name: string, value: JsonValue, wanted: string): undefined {
    this.rules.said.add(codes.wrongType.at(value.span, name, wanted, wordFor(value)));
    return undefined;
  }

  #isComputed(value: JsonValue): boolean {
    return this.rules.template === true && isComputed(value);
  }

  /** What was meant by a name that isn't known is read as that. */
  #unknown(member: JsonMember): Diagnostic {
    const { known, strict, optional = [] } = this.rules;
    const { key } = member;
    const { span, value } = key;
    const near = suggest(
      value,
      known.filter((name) => !this.#members.has(name)),
    );
    if (near === undefined) {
      const code = strict ? codes.unknownProperty : codes.unknownField;
      return code.at({ span, fix: removing(this.node, key) }, value, 'remove it');
    }
    const place = { span, fix: naming(span, near) };
    if (optional.includes(near) && !strict) {
      return codes.unknownField.at(place, value, `did you mean \`${near}\`?`);
    }
    this.#members.set(near, member);
    return codes.misspelled.at(place, value, near);
  }
}

export interface WrittenNumber {
  readonly lexeme: string;
  readonly span: Span;
}

/** Unknown names beyond this are not looked at one by one. */
const mostUnknown = 100;

const isNumeral = (text: string) => /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text);

/** Says which keys an object has twice. */
export function sayRepeated({ members }: JsonObject, said: Said): void {
  const seen = new Map<string, number>();
  members.forEach(({ key }, i) => {
    const before = seen.get(key.value);
    seen.set(key.value, i);
    if (before === undefined) return;
    const { span } = members[before]!.key;
    const gone = { start: span.start, end: members[before + 1]!.key.span.start };
    const fix = { title: 'remove the first', edits: [{ span: gone, text: '' }] };
    said.add(codes.sameKey.at({ span, fix }, key.value));
  });
}
