import type { JsonObject, JsonValue } from '@sluice/syntax';
import { codes } from '../codes.ts';
import { readLocalDefault } from './local-default.ts';
import { readLocalRule } from './local-rule.ts';
import { Members } from './members.ts';
import { inserting, writing } from './mend.ts';
import type { ReadRule } from './rule.ts';
import type { Said } from './said.ts';
import { wordFor } from './words.ts';

/** Names that only a local file has at its top, or in a rule. */
const signs = ['version', 'default', 'rules', 'fixed_target', 'rate', 'http_method', 'url_path'];

export const looksLocal = ({ members }: JsonObject): boolean =>
  members.some(({ key }) => signs.includes(key.value));

/** Reads the file that an X-Ray SDK takes its rules from; the default rule comes last. */
export function readLocalFile(object: JsonObject, said: Said): readonly ReadRule[] {
  const file = new Members(object, { known: ['version', 'default', 'rules'], said });
  const version = readVersion(file);
  if (version === undefined) return [];
  const fallback = readDefault(file);
  const rules = readRules(file, version);
  return fallback === undefined ? rules : [...rules, fallback];
}

/** Without a version it cannot be told what the rules must hold. */
function readVersion(file: Members): 1 | 2 | undefined {
  const { said } = file.rules;
  const value = file.value('version');
  if (value === undefined || (value.kind === 'number' && Number(value.lexeme) === 0)) {
    const span = value?.span ?? file.span;
    said.add(codes.noVersion.at({ span, fix: inserting(file.node, 'version', meantBy(file)) }));
    return undefined;
  }
  const version = value.kind === 'number' ? Number(value.lexeme) : undefined;
  if (version === 1 || version === 2) return version;
  const quoted = value.kind === 'string' ? value.value : '';
  const meant = /^[12]$/.test(quoted) ? quoted : undefined;
  const fix = writing(value.span, meant);
  said.add(codes.unknownVersion.at({ span: value.span, fix }, lexemeOf(value), shown(value)));
  return undefined;
}

/** The version whose name for the host the first rule has. */
function meantBy(file: Members): string {
  const rules = file.value('rules');
  const [first] = rules?.kind === 'array' ? rules.elements : [];
  const members = first?.kind === 'object' ? first.members : [];
  return members.some(({ key }) => key.value === 'service_name') ? '1' : '2';
}

const lexemeOf = (value: JsonValue) =>
  value.kind === 'number'
    ? value.lexeme
    : value.kind === 'string'
      ? `"${value.value}"`
      : wordFor(value);

const shown = (value: JsonValue) =>
  value.kind === 'number' ? value.lexeme : value.kind === 'string' ? value.value : wordFor(value);

function readDefault(file: Members): ReadRule | undefined {
  const { said } = file.rules;
  if (!file.has('default')) {
    const fix = inserting(file.node, 'default', '{"fixed_target": 1, "rate": 0.05}');
    said.add(codes.noDefault.at({ span: file.span, fix }));
  }
  const object = file.object('default');
  return object === undefined ? undefined : readLocalDefault(object, said);
}

function readRules(file: Members, version: 1 | 2): readonly ReadRule[] {
  const { said } = file.rules;
  const value = file.value('rules');
  if (value === undefined) return [];
  if (value.kind !== 'array') {
    said.add(codes.rulesList.at(value.span, wordFor(value)));
    return [];
  }
  return value.elements.flatMap((element, i) => {
    if (said.isFull) return [];
    if (element.kind === 'object') return [readLocalRule(element, i, version, said)];
    said.add(codes.noRules.at(element.span, wordFor(element)));
    return [];
  });
}
