import { type Span, suggest } from '@sluice/core';
import {
  type JsonMember,
  type JsonObject,
  type JsonString,
  type JsonValue,
  valueOf,
} from '@sluice/syntax';
import type { RuleField } from '../ast.ts';
import { codes } from '../codes.ts';
import { localRule, withUsual } from './local-form.ts';
import { readLocalNumber } from './local-number.ts';
import { sayRepeated } from './members.ts';
import { insertingAll, naming, removing } from './mend.ts';
import type { ReadRule } from './rule.ts';
import type { Said } from './said.ts';
import { wordFor } from './words.ts';

type Version = 1 | 2;

interface Reader {
  readonly object: JsonObject;
  readonly version: Version;
  readonly said: Said;
  /** The rule as the SDK for Node.js prints it. */
  readonly written: string;
  readonly texts: Map<RuleField, string>;
  readonly numbers: Map<RuleField, number>;
  readonly places: Map<RuleField, Span>;
}

/** Reads one rule of a local file; its name is its index. */
export function readLocalRule(
  object: JsonObject,
  index: number,
  version: Version,
  said: Said,
): ReadRule {
  sayRepeated(object, said);
  const reader: Reader = {
    object,
    version,
    said,
    written: JSON.stringify(valueOf(object)),
    texts: new Map(),
    numbers: new Map(),
    places: new Map(),
  };
  const meant = new Set<string>();
  const known = new Set(['id', 'description', ...required(version)]);
  for (const member of object.members) {
    const isKnown = known.has(member.key.value);
    if (isKnown) readMember(member, reader);
    if (isKnown) meant.add(member.key.value);
  }
  const foreign = object.members.filter(({ key }) => !known.has(key.value)).slice(0, mostForeign);
  for (const member of foreign) {
    const name = refuse(member.key, meant, reader);
    meant.add(name);
    if (known.has(name)) readMember({ ...member, key: { ...member.key, value: name } }, reader);
  }
  const missing = required(version).filter((name) => !meant.has(name));
  if (missing.length > 0) {
    const fix = insertingAll(object, withUsual(missing));
    said.add(codes.ruleMissing.at({ span: object.span, fix }, missing, reader.written));
  }
  const { texts, numbers, places } = reader;
  const description = texts.get('name');
  const rule = localRule({
    name: String(index),
    priority: index,
    host: texts.get('host') ?? '*',
    httpMethod: texts.get('httpMethod') ?? '*',
    urlPath: texts.get('urlPath') ?? '*',
    reservoirSize: numbers.get('reservoirSize') ?? 0,
    fixedRate: numbers.get('fixedRate') ?? 0,
    ...(description !== undefined && { description }),
    span: object.span,
  });
  return { rule, places };
}

/** Beyond so many attributes that aren't known, nothing is said. */
const mostForeign = 20;

const hostName = (version: Version) => (version === 1 ? 'service_name' : 'host');

const required = (version: Version) => [
  hostName(version),
  'http_method',
  'url_path',
  'fixed_target',
  'rate',
];

const textFields: Readonly<Record<string, RuleField>> = {
  host: 'host',
  service_name: 'host',
  http_method: 'httpMethod',
  url_path: 'urlPath',
  description: 'name',
};

function readMember({ key, value }: JsonMember, reader: Reader): void {
  const name = key.value;
  if (name === 'fixed_target' || name === 'rate') readNumber(name, value, reader);
  else if (name !== 'id') readText(name, value, reader);
  else {
    const fix = removing(reader.object, key);
    reader.said.add(codes.onlyGo.at({ span: key.span, fix }, name));
  }
}

function readText(name: string, value: JsonValue, { said, texts, places, written }: Reader): void {
  const field = textFields[name]!;
  if (value.kind === 'string' && (value.value !== '' || name === 'description')) {
    texts.set(field, value.value);
    places.set(field, value.span);
  } else if (name !== 'description') {
    refuseValue(name, value, 'a text', said, written);
  }
}

function readNumber(
  name: 'fixed_target' | 'rate',
  value: JsonValue,
  { said, numbers, places, written }: Reader,
): void {
  const field = name === 'rate' ? 'fixedRate' : 'reservoirSize';
  if (value.kind !== 'number') {
    refuseValue(name, value, 'a number', said, written);
    return;
  }
  places.set(field, value.span);
  const number = readLocalNumber(name, value, said);
  if (number !== undefined) numbers.set(field, number);
}

/** The SDKs refuse what counts as false, and go on with all else as well as they can. */
function refuseValue(
  name: string,
  value: JsonValue,
  wanted: string,
  said: Said,
  written: string,
): void {
  const isEmpty = value.kind === 'string' && value.value === '';
  const isFalse = value.kind === 'literal' && value.value !== true;
  said.add(
    isEmpty || isFalse
      ? codes.ruleValue.at(value.span, name, isEmpty ? '' : wordFor(value), wanted, written)
      : codes.wrongType.at(value.span, name, wanted, wordFor(value)),
  );
}

/**
 * An attribute that the version doesn't know: that of the other version, or a slip. Gives the name
 * that was meant.
 */
function refuse(
  key: JsonString,
  present: ReadonlySet<string>,
  { object, version, said, written }: Reader,
): string {
  const { value: name, span } = key;
  const own = hostName(version);
  const open = [...required(version), 'description'].filter((each) => !present.has(each));
  const isOther = name === hostName(version === 1 ? 2 : 1) && !present.has(own);
  const near = isOther ? own : suggest(name, open);
  const hint = isOther
    ? `write \`${own}\`, as version ${version} has it`
    : near === undefined
      ? 'remove it'
      : `did you mean \`${near}\`?`;
  const fix = naming(span, near) ?? removing(object, key);
  said.add(codes.ruleAttribute.at({ span, fix }, name, hint, written));
  return near ?? name;
}
