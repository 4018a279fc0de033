import { unreachable } from '@sluice/core';
import type { At, Cron, Expression, Field, FieldName, Item, Point } from './ast.ts';
import { dayNames, monthNames } from './fields.ts';

/** A tree as canonical text. */
export function formatExpression(node: Expression, seconds = true): string {
  switch (node.kind) {
    case 'cron':
      return formatCron(node);
    case 'rate':
      return `rate(${node.value} ${node.unit}${node.value === 1 ? '' : 's'})`;
    case 'at':
      return `at(${formatTime(node, seconds)})`;
    case 'broken':
      return '';
    default:
      return unreachable(node);
  }
}

function formatCron({ fields, bare, days }: Cron): string {
  const body = fields.map((field) => formatField(field, days)).join(' ');
  return bare ? body : `cron(${body})`;
}

export const formatField = ({ items, name }: Field, days: Cron['days']): string =>
  items.map((item) => formatItem(item, name, days)).join(',');

const two = (value: number) => String(value).padStart(2, '0');

/** As it stands in `at(…)`. */
export function formatTime(at: Omit<At, 'kind' | 'span'>, seconds = true): string {
  const date = `${String(at.year).padStart(4, '0')}-${two(at.month)}-${two(at.day)}`;
  return `${date}T${two(at.hour)}:${two(at.minute)}${seconds ? `:${two(at.second)}` : ''}`;
}

function formatItem(item: Item, name: FieldName, days: Cron['days']): string {
  const point = (one: Point) => formatPoint(one, name, days);
  switch (item.kind) {
    case 'all':
      return `*${stepText(item.step)}`;
    case 'unspecified':
      return '?';
    case 'range':
      return point(item.from) + (item.to ? `-${point(item.to)}` : '') + stepText(item.step);
    case 'last':
      return `L${item.before > 0 ? `-${item.before}` : ''}${item.weekday ? 'W' : ''}`;
    case 'nearest-weekday':
      return `${item.day}W`;
    case 'nth':
      return `${point(item.day)}#${item.nth}`;
    case 'last-of-day':
      return `${point(item.day)}L`;
    case 'nothing':
      return item.text;
    default:
      return unreachable(item);
  }
}

const stepText = (step: number | undefined) => (step === undefined ? '' : `/${step}`);

function formatPoint({ value, named }: Point, name: FieldName, days: Cron['days']): string {
  if (!named) return String(value);
  return name === 'month' ? monthNames[value - 1]! : dayNames[days === 'unix' ? value : value - 1]!;
}
