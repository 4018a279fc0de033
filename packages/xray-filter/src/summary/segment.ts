import { type Item, isItem, itemsOf, listOf, own } from './own.ts';
import { isOk, number, text } from './read-trace-summary.ts';
import type { Annotations, Request, Some } from './trace.ts';

/** A segment or subsegment of a document, and where it belongs. */
export interface Segment {
  readonly id: string | undefined;
  readonly parentId: string | undefined;
  /** The segment that it is part of, itself where it is one. */
  readonly whole: Item;
  readonly document: Item;
  readonly depth: number;
}

const deepest = 100;

/** A segment and all that is in it, outermost first; without recursion. */
export function flatten(document: Item): Segment[] {
  const found: Segment[] = [];
  const work: Segment[] = [segmentOf(document, document, text(own(document, 'parent_id')), 0)];
  for (let one = work.pop(); one !== undefined; one = work.pop()) {
    found.push(one);
    if (one.depth >= deepest) continue;
    for (const inner of itemsOf(own(one.document, 'subsegments')).toReversed()) {
      const parent = text(own(inner, 'parent_id')) ?? one.id ?? null;
      work.push(segmentOf(inner, document, parent, one.depth + 1));
    }
  }
  return found;
}

const segmentOf = (
  document: Item,
  whole: Item,
  parentId: string | null,
  depth: number,
): Segment => ({
  id: text(own(document, 'id')) ?? undefined,
  parentId: parentId ?? undefined,
  whole,
  document,
  depth,
});

/** Many calls leave one segment: what it is known by is read once. */
export function once<Result>(read: (document: Item) => Result): (document: Item) => Result {
  const known = new Map<Item, Result>();
  return (document) => {
    const found = known.get(document) ?? read(document);
    known.set(document, found);
    return found;
  };
}

export const flag = (document: Item, key: string): boolean => own(document, key) === true;

/** Seconds from start to end; null while it runs. */
export function lengthOf(document: Item): number | null {
  const [start, end] = [number(own(document, 'start_time')), number(own(document, 'end_time'))];
  return start === null || end === null || flag(document, 'in_progress')
    ? null
    : rounded(end - start);
}

/** Epoch seconds with microseconds leave a rest that nobody measured. */
export const rounded = (seconds: number): number => Math.round(seconds * 1e6) / 1e6;

/** What a segment tells of its request. */
export function requestOf(document: Item): Request {
  const http = own(document, 'http');
  const [request, response] = [own(http, 'request'), own(http, 'response')];
  const aws = own(document, 'aws');
  const status = number(own(response, 'status'));
  const responsetime = lengthOf(document);
  const flags = {
    error: flag(document, 'error'),
    fault: flag(document, 'fault'),
    throttle: flag(document, 'throttle'),
  };
  return {
    ok: isOk(flags, status, responsetime),
    ...flags,
    partial: flag(document, 'in_progress'),
    responsetime,
    duration: responsetime,
    'http.status': status,
    'http.url': text(own(request, 'url')),
    'http.method': text(own(request, 'method')),
    'http.useragent': text(own(request, 'user_agent')),
    'http.clientip': text(own(request, 'client_ip')),
    user: text(own(document, 'user')),
    availabilityzone: text(own(own(aws, 'ec2'), 'availability_zone')),
    'instance.id': text(own(own(aws, 'ec2'), 'instance_id')),
    'resource.arn': arnsOf(document),
    'account.id': text(own(aws, 'account_id')),
    annotations: annotationsOf([document]),
  };
}

/** Every ARN that a segment names. */
function arnsOf(document: Item): readonly string[] {
  const aws = own(document, 'aws');
  const keys = ['arn', 'resource_arn', 'function_arn', 'topic_arn', 'table_arn'];
  const named = [own(document, 'resource_arn'), ...keys.map((key) => own(aws, key))];
  const listed = listOf(own(aws, 'resource_names'));
  const arns = [...named, ...listed].filter(
    (one): one is string => typeof one === 'string' && one.startsWith('arn:'),
  );
  return [...new Set(arns)];
}

/** Values of one key in several documents are all values of it. */
export function annotationsOf(documents: readonly Item[]): Annotations {
  const all = new Map<string, (string | number | boolean)[]>();
  for (const document of documents) {
    const given = own(document, 'annotations');
    for (const [key, value] of isItem(given) ? Object.entries(given) : []) {
      if (!['string', 'number', 'boolean'].includes(typeof value)) continue;
      const values = all.get(key);
      if (values === undefined) all.set(key, [value as string]);
      else values.push(value as string);
    }
  }
  const one = (values: (string | number | boolean)[]): Some<string | number | boolean> =>
    values.length === 1 ? values[0]! : values;
  return Object.fromEntries([...all].map(([key, values]) => [key, one(values)]));
}
