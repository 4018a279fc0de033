import type { Boost } from '../ast.ts';
import { codes } from '../codes.ts';
import { boostFields } from '../fields.ts';
import { Members } from './members.ts';
import { inserting, writing } from './mend.ts';
import { fitsIn, fromPercent } from './number.ts';
import { pathOf, type RuleReader } from './rule-reader.ts';

/** Reads `SamplingRateBoost`; nothing where it is absent or incomplete. */
export function readBoost(reader: RuleReader): Boost | undefined {
  const { members, said, holder } = reader;
  const object = members.object('SamplingRateBoost');
  if (object === undefined) return undefined;
  const boost = new Members(object, { ...members.rules, known: boostFields });
  const maxRate = readMember(reader, boost, 'MaxRate', {
    least: 0,
    most: 1,
    whole: false,
    usual: '0.5',
  });
  const cooldownWindowMinutes = readMember(reader, boost, 'CooldownWindowMinutes', {
    // AWS: CloudFormation's schema asks for a minute, the service does not.
    least: holder === 'resource' ? 1 : 0,
    most: 2_147_483_647,
    whole: true,
    usual: '10',
  });
  if (maxRate === undefined || cooldownWindowMinutes === undefined) return undefined;
  if (cooldownWindowMinutes === 0) {
    const fix = members.removing('SamplingRateBoost');
    if (maxRate === 0) said.add(codes.boostOff.at({ span: object.span, fix }));
    else {
      const { span } = boost.value('CooldownWindowMinutes')!;
      said.add(codes.boostCooldown.at({ span, fix: writing(span, '1') }));
    }
  }
  return { maxRate, cooldownWindowMinutes };
}

interface Range {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  readonly usual: string;
}

function readMember(
  reader: RuleReader,
  boost: Members,
  name: string,
  { least, most, whole, usual }: Range,
): number | undefined {
  const path = pathOf(reader, `SamplingRateBoost.${name.charAt(0).toLowerCase()}${name.slice(1)}`);
  if (!boost.has(name)) {
    const fix = inserting(boost.node, name, usual);
    reader.said.add(codes.missing.at({ span: boost.span, fix }, name, path));
  }
  const written = boost.number(name, fitsIn({ whole, least, most }));
  if (written === undefined) return undefined;
  const { lexeme, span } = written;
  const value = Number(lexeme);
  if (whole && Number.isFinite(value) && !Number.isInteger(value)) {
    reader.said.add(codes.fraction.at(span, name, lexeme));
    return undefined;
  }
  if (!(value >= least && value <= most)) {
    const percent = name === 'MaxRate' ? fromPercent(value) : undefined;
    const fix = writing(span, percent);
    const hint = `write a number from ${least} to ${most}`;
    const [bound, limit] = value < least ? ['greater', least] : ['less', most];
    const aws = `1 validation error detected: Value '${lexeme}' at '${path}' failed to satisfy constraint: Member must have value ${bound} than or equal to ${limit}`;
    reader.said.add(codes.range.at({ span, fix }, name, lexeme, least, most, hint, aws));
    return undefined;
  }
  return value + 0;
}
