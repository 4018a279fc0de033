import type { Diagnostic } from '@sluice/core';
import type { Field, Point, Range } from '../ast.ts';
import { codes } from '../codes.ts';
import { formatField } from '../print.ts';

/**
 * AWS: rules are read as Quartz reads them, which knows no step after a name and no range from a
 * name to a number. The Scheduler takes both.
 */
export function* adviseNames(item: Range, field: Field): Generator<Diagnostic> {
  const { from, to, step, span } = item;
  const textOf = (range: Range) => formatField({ ...field, items: [range] }, 'aws');
  const write = (named: boolean) => {
    const point = ({ value }: Point): Point => ({ value, named });
    const text = textOf({ ...item, from: point(from), ...(to && { to: point(to) }) });
    return { title: `write \`${text}\``, edits: [{ span, text }] };
  };
  const isNamed = from.named || to?.named === true;
  if (step !== undefined && isNamed) {
    const fix = write(false);
    yield codes.nameStep.at({ span, fix }, textOf(item), fix.title);
  } else if (to !== undefined && from.named !== to.named) {
    const fix = write(true);
    yield codes.mixedRange.at({ span, fix }, textOf(item), fix.title);
  }
}
