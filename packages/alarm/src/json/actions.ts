import type { JsonString } from '@sluice/syntax';
import type { Manner, Properties } from './properties.ts';

const mostActions = 5;

/** The targets of the actions of one state, each an ARN of a service that can be called. */
export function readActions(
  properties: Properties,
  name: string,
  vendors: readonly string[],
  { codes, said }: Manner,
): readonly JsonString[] {
  const actions = properties.texts(name);
  const count = properties.list(name)?.elements.length ?? 0;
  if (count > mostActions) {
    said.push(codes.manyActions.at(properties.place(name), properties.path(name), count));
  }
  for (const { value, span } of actions) {
    const vendor = vendorOf(value);
    if (vendor === undefined) said.push(codes.arn.at(span, value));
    else if (!vendors.includes(vendor)) said.push(codes.vendor.at(span, vendor, list(vendors)));
  }
  return actions;
}

/** The service of an ARN; none where the text is no ARN. */
export const vendorOf = (arn: string): string | undefined =>
  /^arn:[\w-]+:([\w-]+):[\w-]*:.+$/s.exec(arn)?.[1];

const list = (vendors: readonly string[]) => vendors.map((one) => `\`${one}\``).join(', ');
