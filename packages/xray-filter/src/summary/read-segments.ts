import { type Item, isItem, itemsOf, own } from './own.ts';
import { number, text } from './read-trace-summary.ts';
import { annotationsOf, flag, flatten, once, requestOf, rounded, type Segment } from './segment.ts';
import { causesOf } from './segment-causes.ts';
import type { Call, End, ServiceNode, Trace } from './trace.ts';

/**
 * Reads a trace of `BatchGetTraces`: its `Segments`, each with a `Document` of JSON text. Nodes
 * that X-Ray infers are in the documents as `inferred` segments; where they are missing (documents
 * as they were sent) they are made of the calls to them. Root causes of faults and errors are
 * those at the end of a chain of failing segments; those of response times are not known.
 */
export function readSegments(trace: Item): Trace {
  const documents = itemsOf(own(trace, 'Segments')).flatMap(documentIn);
  const parts = documents.flatMap(flatten);
  const inferred = inferredFrom(parts);
  const wholes = [...documents, ...inferred.map(({ document }) => document)];
  const root = rootOf(documents);
  const request = root === undefined ? noRequest : requestOf(root);
  const every = parts.map(({ document }) => document);
  const endWith = once(endWithAnnotations);
  return {
    ...request,
    // AWS: a throttled request is no error, though its segment is marked as both.
    error: request.error === true && request.throttle !== true,
    partial: root === undefined || every.some((document) => flag(document, 'in_progress')),
    inferred: documents.some((document) => flag(document, 'inferred')),
    duration: durationOf(trace, wholes),
    ...gather(every),
    annotations: annotationsOf(every),
    services: [...clientsOf(root), ...wholes.map((one) => serviceOf(one, root, endWith))],
    edges: [...clientCalls(root, endWith), ...callsIn(parts, inferred, endWith)],
    rootcauses: causesOf(wholes, parts),
  };
}

const noRequest = { ok: false, error: false, fault: false, throttle: false, responsetime: null };

function documentIn(segment: Item): readonly Item[] {
  const document = own(segment, 'Document');
  if (isItem(document)) return [document];
  try {
    const parsed: unknown = JSON.parse(String(document));
    return isItem(parsed) ? [parsed] : [];
  } catch {
    return [];
  }
}

const isInferred = (document: Item) => flag(document, 'inferred');

/** The segment that nothing else called; what is inferred is never the first. */
function rootOf(documents: readonly Item[]): Item | undefined {
  const starts = (one: Item) => number(own(one, 'start_time')) ?? Number.POSITIVE_INFINITY;
  return documents
    .filter((one) => !isInferred(one) && text(own(one, 'parent_id')) === null)
    .toSorted((a, b) => starts(a) - starts(b))[0];
}

/** Seconds; null while anything is in progress. */
function durationOf(trace: Item, wholes: readonly Item[]): number | null {
  if (wholes.some((one) => flag(one, 'in_progress'))) return null;
  const given = number(own(trace, 'Duration'));
  if (given !== null) return given;
  const times = (key: string) => wholes.flatMap((one) => number(own(one, key)) ?? []);
  const [starts, ends] = [times('start_time'), times('end_time')];
  return starts.length === 0 || ends.length === 0
    ? null
    : rounded(ends.reduce((a, b) => Math.max(a, b)) - starts.reduce((a, b) => Math.min(a, b)));
}

/** What any segment tells, the trace tells. */
function gather(documents: readonly Item[]) {
  const requests = documents.map(requestOf);
  const all = (key: 'user' | 'availabilityzone' | 'instance.id' | 'resource.arn' | 'account.id') =>
    [...new Set(requests.flatMap((one) => one[key] ?? []))] as readonly string[];
  return {
    user: all('user'),
    availabilityzone: all('availabilityzone'),
    'instance.id': all('instance.id'),
    'resource.arn': all('resource.arn'),
    'account.id': all('account.id'),
  };
}

const endOf = (document: Item): End => ({
  name: text(own(document, 'name')),
  type: text(own(document, 'origin')),
  'account.id': text(own(own(document, 'aws'), 'account_id')),
});

function serviceOf(document: Item, root: Item | undefined, endWith: EndOf): ServiceNode {
  return {
    ...requestOf(document),
    ...endWith(document),
    root: document === root,
    inferred: isInferred(document),
  };
}

/** Who called first is a node too. */
const clientsOf = (root: Item | undefined): readonly ServiceNode[] =>
  root === undefined ? [] : [{ name: text(own(root, 'name')), type: 'client' }];

const clientCalls = (root: Item | undefined, endWith: EndOf): readonly Call[] =>
  root === undefined
    ? []
    : [
        {
          ...requestOf(root),
          source: { name: text(own(root, 'name')), type: 'client' },
          destination: endWith(root),
        },
      ];

type EndOf = (document: Item) => End;

const endWithAnnotations: EndOf = (document) => ({
  ...endOf(document),
  annotations: annotationsOf(flatten(document).map((one) => one.document)),
});

/** A node that only the calls to it tell of. */
function inferredFrom(parts: readonly Segment[]): readonly Segment[] {
  const called = new Set(parts.filter(({ depth }) => depth === 0).map(({ parentId }) => parentId));
  return parts
    .filter(({ depth, id, document }) => {
      const namespace = own(document, 'namespace');
      const leaves = namespace === 'aws' || namespace === 'remote';
      return depth > 0 && leaves && (id === undefined || !called.has(id));
    })
    .map((call) => {
      const { subsegments: _, annotations: __, ...told } = call.document;
      const name = text(own(told, 'name')) ?? '';
      const origin = own(told, 'namespace') === 'aws' ? `AWS::${name}` : 'remote';
      return { ...call, document: { ...told, origin, inferred: true } };
    });
}

/** Every call from one segment to another, told by the side that called where it tells. */
function callsIn(
  parts: readonly Segment[],
  inferred: readonly Segment[],
  endWith: EndOf,
): readonly Call[] {
  const byId = new Map(parts.flatMap((part) => (part.id === undefined ? [] : [[part.id, part]])));
  const made = parts.flatMap((part): readonly Call[] => {
    const caller = part.parentId === undefined ? undefined : byId.get(part.parentId);
    if (part.depth > 0 || caller === undefined) return [];
    const told = caller.depth > 0 ? caller.document : part.document;
    return [callOf(endWith(caller.whole), endWith(part.document), told)];
  });
  const leaving = inferred.map(({ whole, document }) =>
    callOf(endWith(whole), endWith(document), document),
  );
  return [...made, ...leaving];
}

const callOf = (source: End, destination: End, told: Item): Call => ({
  ...requestOf(told),
  source,
  destination,
});
