import { suggest } from '@sluice/core';
import type { JsonObject } from '@sluice/syntax';
import { codes } from '../codes.ts';
import { type Manner, Properties } from '../json/properties.ts';
import { resourceAttributes } from '../tables/properties.ts';

const wanted = 'AWS::CloudWatch::Alarm';

/** A resource of a template says what it is. */
export function checkType(resource: JsonObject, manner: Manner): void {
  const attributes = new Properties(resource, resourceAttributes, manner);
  const type = attributes.text('Type');
  if (type === undefined || type === wanted) return;
  const span = attributes.place('Type');
  if (type === 'AWS::CloudWatch::CompositeAlarm') {
    const hint = 'check it as a composite alarm, whose language is `alarm-rule`';
    manner.said.push(codes.resourceType.at(span, type, hint));
    return;
  }
  const isNear = type.length <= 64 && suggest(type, [wanted]) !== undefined;
  const fix = { title: `write \`${wanted}\``, edits: [{ span, text: `"${wanted}"` }] };
  const hint = isNear ? `did you mean \`${wanted}\`?` : `give a resource of type \`${wanted}\``;
  manner.said.push(codes.resourceType.at(isNear ? { span, fix } : span, type, hint));
}
