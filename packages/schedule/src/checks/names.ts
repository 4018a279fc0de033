import type { Diagnostic } from '@sluice/core';
import type { Field, Point, Range } from '../ast.ts';
import { codes } from '../codes.ts';
import { formatField } from '../print.ts';

/**
 * AWS: rules are read as Quartz reads them, which knows no step after a name and no range from a
 * name to a number. The Scheduler takes both.
 */
export function adviseNames(item: Range, field: Field, said: Diagnostic[]): void {
  const { from, to, step, span } = item;
  if (to === undefined && step === undefined) return;
  const isNamed = from.named || to?.named === true;
  if (!isNamed) return;
  const textOf = (range: Range) => formatField({ ...field, items: [range] }, 'aws');
  const write = (named: boolean) => {
    const point = ({ value }: Point): Point => ({ value, named });
    const text = textOf({ ...item, from: point(from), ...(to && { to: point(to) }) });
    return { title: `write \`${text}\``, edits: [{ span, text }] };
  };
  if (step !== undefined) {
    const fix = write(false);
    said.push(codes.nameStep.at({ span, fix }, textOf(item), fix.title));
  } else if (to !== undefined && from.named !== to.named) {
    const fix = write(true);
    said.push(codes.mixedRange.at({ span, fix }, textOf(item), fix.title));
  }
}
