import { codes } from '../codes.ts';
import type { Said } from '../reading/said.ts';
import type { CheckedRule } from './check.ts';

/** Rules that trace nothing, boosts that boost nothing, and rules that the SDKs skip. */
export function adviseRates({ rule, name, at, knows }: CheckedRule, said: Said): void {
  const { fixedRate, reservoirSize, boost } = rule;
  const isKnown = knows('fixedRate') && knows('reservoirSize');
  if (isKnown && fixedRate === 0 && reservoirSize === 0 && (boost?.maxRate ?? 0) === 0) {
    const related = [{ message: 'the reservoir', span: at('reservoirSize') }];
    said.add(codes.nothingTraced.at({ span: at('fixedRate'), related }, name));
  }
  if (boost && knows('fixedRate') && boost.maxRate <= fixedRate) {
    const related = [{ message: 'the fixed rate', span: at('fixedRate') }];
    const place = { span: at('boost'), related };
    said.add(codes.boostBelow.at(place, String(boost.maxRate), String(fixedRate)));
  }
  if (rule.attributes.length > 0) said.add(codes.attributes.at(at('attributes')));
  if (!['', '*'].includes(rule.resourceArn)) said.add(codes.resourceArn.at(at('resourceArn')));
}
