import { type Diagnostic, type Fix, type Span, suggest } from '@sluice/core';
import type { JsonArray, JsonMember, JsonObject, JsonString, JsonValue } from '@sluice/syntax';
import { aliasOf } from '../tables/aliases.ts';
import type { ResourceCodes } from './messages.ts';
import { rewrite } from './rewrite.ts';
import { isComputed, isNull, isNumeric } from './values.ts';

/** How a set of properties is read. */
export interface Manner {
  readonly codes: ResourceCodes;
  readonly said: Diagnostic[];
  /** Whether numbers may stand in quotes, as CloudFormation takes them. */
  readonly loose: boolean;
}

/** Unknown names beyond this are not compared with the known ones. */
const mostSuggestions = 20;

/** The members of an object by name. A value that a template computes is not known and not judged. */
export class Properties {
  readonly span: Span;
  readonly computed: string[] = [];
  readonly #manner: Manner;
  readonly #where: string;
  readonly #members = new Map<string, { readonly key: JsonString; readonly value: JsonValue }>();

  constructor(object: JsonObject, known: readonly string[], manner: Manner, where = '') {
    this.span = object.span;
    this.#manner = manner;
    this.#where = where;
    const { codes, said } = manner;
    for (const { key, value } of object.members) {
      if (!known.includes(key.value)) continue;
      const before = this.#members.get(key.value);
      if (before !== undefined) said.push(codes.overwritten.at(before.key.span, key.value));
      this.#members.set(key.value, { key, value });
      if (isComputed(value)) this.computed.push(key.value);
    }
    const unknown = object.members.filter(({ key }) => !known.includes(key.value));
    for (const member of unknown.slice(0, mostSuggestions)) said.push(this.#unknown(member, known));
  }

  /** The name with the way to it. */
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

  /** Where the value stands; where there is none, the whole object. */
  place(name: string): Span {
    return this.#members.get(name)?.value.span ?? this.span;
  }

  keySpan(name: string): Span {
    return this.#members.get(name)?.key.span ?? this.span;
  }

  require(name: string): void {
    const { codes, said } = this.#manner;
    if (!this.has(name)) said.push(codes.missing.at(this.span, this.path(name)));
  }

  text(name: string, most = Number.POSITIVE_INFINITY, least = 0): string | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (value.kind !== 'string') return this.wrong(name, value, 'a text');
    const { codes, said } = this.#manner;
    const { length } = value.value;
    if (length > most || length < least) {
      said.push(codes.length.at(value.span, this.path(name), length, least, most));
    }
    return value.value;
  }

  choice<T extends string>(name: string, known: readonly T[]): T | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (value.kind !== 'string') return this.wrong(name, value, 'a text');
    if (known.includes(value.value as T)) return value.value as T;
    const { codes, said } = this.#manner;
    const nearest = suggest(value.value, known) ?? aliasOf(value.value);
    const near = known.find((one) => one === nearest);
    const list = known.map((one) => `\`${one}\``).join(', ');
    if (near === undefined) {
      said.push(codes.choice.at(value.span, this.path(name), value.value, `write one of ${list}`));
      return undefined;
    }
    const fix = rewrite(value.span, `"${near}"`, near);
    const hint = `did you mean \`${near}\`?`;
    said.push(codes.choice.at({ span: value.span, fix }, this.path(name), value.value, hint));
    return near;
  }

  /** A whole number in a range, both ends in. */
  integer(name: string, least: number, most = Number.MAX_SAFE_INTEGER): number | undefined {
    const found = this.number(name, 'a whole number');
    if (found === undefined) return undefined;
    if (Number.isInteger(found) && found >= least && found <= most) return found;
    const { codes, said } = this.#manner;
    const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
    said.push(codes.range.at(this.place(name), this.path(name), String(found), range));
    return undefined;
  }

  number(name: string, wanted = 'a number'): number | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (value.kind === 'number') return this.#finite(name, value, Number(value.lexeme));
    if (value.kind !== 'string' || !isNumeric(value.value)) return this.wrong(name, value, wanted);
    const found = this.#finite(name, value, Number(value.value));
    if (found !== undefined && !this.#manner.loose) {
      this.wrong(name, value, wanted, rewrite(value.span, String(found)));
    }
    return found;
  }

  #finite(name: string, value: JsonValue, found: number): number | undefined {
    return Number.isFinite(found) ? found : this.wrong(name, value, 'a number that can be held');
  }

  flag(name: string): boolean | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (value.kind === 'literal' && typeof value.value === 'boolean') return value.value;
    const isWord = value.kind === 'string' && /^(?:true|false)$/i.test(value.value);
    if (!isWord) return this.wrong(name, value, '`true` or `false`');
    const word = value.value.toLowerCase();
    if (!this.#manner.loose) {
      this.wrong(name, value, '`true` or `false`', rewrite(value.span, word));
    }
    return word === 'true';
  }

  object(name: string): JsonObject | undefined {
    const value = this.value(name);
    return value === undefined || value.kind === 'object'
      ? value
      : this.wrong(name, value, 'an object');
  }

  list(name: string): JsonArray | undefined {
    const value = this.value(name);
    return value === undefined || value.kind === 'array'
      ? value
      : this.wrong(name, value, 'a list');
  }

  /** The objects of a list; what a template computes is left out. */
  objects(name: string): readonly JsonObject[] {
    return (this.list(name)?.elements ?? []).flatMap((element) => {
      if (isComputed(element)) return [];
      if (element.kind === 'object') return [element];
      this.wrong(name, element, 'a list of objects');
      return [];
    });
  }

  /** The texts of a list; what a template computes is left out. */
  texts(name: string): readonly JsonString[] {
    return (this.list(name)?.elements ?? []).flatMap((element) => {
      if (isComputed(element)) return [];
      if (element.kind === 'string') return [element];
      this.wrong(name, element, 'a list of texts');
      return [];
    });
  }

  wrong(name: string, { span }: JsonValue, wanted: string, fix?: Fix): undefined {
    const { codes, said } = this.#manner;
    said.push(codes.wrongType.at({ span, fix }, this.path(name), wanted));
    return undefined;
  }

  /** A name that is misspelt is read as the one that was meant. */
  #unknown({ key, value }: JsonMember, known: readonly string[]): Diagnostic {
    const { codes } = this.#manner;
    const isShort = key.value.length <= 64;
    const missing = known.filter((name) => !this.#members.has(name));
    const near = isShort ? suggest(key.value, missing) : undefined;
    const path = this.path(key.value);
    if (near === undefined) {
      const there = isShort ? suggest(key.value, known) : undefined;
      const hint = there === undefined ? 'remove it' : `remove it: \`${there}\` is given`;
      return codes.unknownProperty.at(key.span, path, hint);
    }
    this.#members.set(near, { key, value });
    const fix = rewrite(key.span, `"${near}"`, near);
    return codes.unknownProperty.at({ span: key.span, fix }, path, `did you mean \`${near}\`?`);
  }
}
