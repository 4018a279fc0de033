import type { JsonString } from '@sluice/syntax';
import type { Pattern } from '../ast.ts';
import type { Dimension } from './ast.ts';
import { codes } from './codes.ts';
import { checkText, isComputed, Properties } from './properties.ts';
import { rules } from './rules.ts';
import { readValueSource, whyNever } from './value-source.ts';

/** The dimensions of a transformation: a map, or a list of `Key` and `Value` as in CloudFormation. */
export function readDimensions(
  properties: Properties,
  pattern: Pattern | undefined,
  systemFields: number,
): readonly Dimension[] {
  const { said } = properties;
  const pairs = pairsOf(properties);
  const count = pairs.length + systemFields;
  if (count > 3) said.push(codes.manyDimensions.at(properties.span, count));
  if (pairs.length > 0 && pattern?.kind === 'terms') {
    said.push(codes.dimensionsOfTerms.at(properties.span));
  }
  return pairs.flatMap(({ key, value }) => {
    const where = properties.path('dimensions');
    said.push(
      ...checkText(key, where, rules.dimension),
      ...checkText(value, where, rules.dimension),
    );
    const source = readValueSource(value.value);
    if (source === undefined || source.kind === 'number') {
      said.push(codes.dimensionValue.at(value.span, key.value, value.value));
      return [];
    }
    const reason = pattern && whyNever(source, pattern);
    if (reason !== undefined) said.push(codes.noSuchField.at(value.span, value.value, reason));
    if (/id$|ip$|token|email|address|session|trace|timestamp/i.test(value.value)) {
      said.push(codes.manyValues.at(value.span, key.value));
    }
    return [{ name: key.value, value: source }];
  });
}

interface Pair {
  readonly key: JsonString;
  readonly value: JsonString;
}

function pairsOf(properties: Properties): readonly Pair[] {
  const written = properties.value('dimensions');
  if (written === undefined) return [];
  if (written.kind === 'object') {
    return written.members.flatMap(({ key, value }) => {
      if (value.kind === 'string') return [{ key, value }];
      if (!isComputed(value)) properties.wrong('dimensions', value, 'a map of texts');
      return [];
    });
  }
  if (written.kind !== 'array') {
    properties.wrong('dimensions', written, 'a map of texts');
    return [];
  }
  return written.elements.flatMap((element) => {
    if (element.kind !== 'object') {
      properties.wrong('dimensions', element, 'a list of `Key` and `Value`');
      return [];
    }
    const pair = new Properties(
      element,
      ['key', 'value'],
      properties.said,
      properties.path('dimensions.'),
    );
    const [key, value] = [pair.text('key', rules.dimension), pair.text('value', rules.dimension)];
    return key === undefined || value === undefined ? [] : [{ key, value }];
  });
}
