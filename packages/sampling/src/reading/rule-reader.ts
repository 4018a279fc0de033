import type { JsonString } from '@sluice/syntax';
import { codes } from '../codes.ts';
import type { Members } from './members.ts';
import { inserting } from './mend.ts';
import type { Said } from './said.ts';

/**
 * What holds a rule: a request to create or update one, a record of the service (or a rule that
 * stands by itself in a list), a rule alone, or a resource of CloudFormation.
 */
export type Holder = 'create' | 'update' | 'record' | 'alone' | 'resource';

/** What the readers of the fields need. */
export interface RuleReader {
  readonly members: Members;
  readonly holder: Holder;
  readonly said: Said;
  /** Of the default rule all is known but its reservoir and its rate. */
  readonly isDefault: boolean;
}

const changeable: ReadonlySet<string> = new Set(['FixedRate', 'ReservoirSize']);

/** The way to a field, as the service writes it. */
export const pathOf = ({ holder }: RuleReader, name: string): string =>
  `${holder === 'update' ? 'samplingRuleUpdate' : 'samplingRule'}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** Says that a field is missing, unless an update leaves it alone. */
export function requireField(reader: RuleReader, name: string, usual?: string): void {
  const { members, holder, said, isDefault } = reader;
  const isOpen = isDefault && holder !== 'create' && holder !== 'resource' && !changeable.has(name);
  if (holder === 'update' || isOpen || members.has(name)) return;
  const fix = inserting(members.node, name, usual);
  said.add(codes.missing.at({ span: members.span, fix }, name, pathOf(reader, name)));
}

/** Says where a text is too short or too long. */
export function checkLength(
  reader: RuleReader,
  name: string,
  { value, span }: JsonString,
  { least, most }: { readonly least: number; readonly most: number },
): void {
  const path = pathOf(reader, name);
  const length = lengthOf(value);
  if (length < least) reader.said.add(codes.tooShort.at(span, name, path));
  if (length > most) {
    reader.said.add(codes.tooLong.at(span, name, path, value, length, most));
  }
}

/** Characters as the models of AWS count them: code points. */
export const lengthOf = (text: string): number =>
  text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
