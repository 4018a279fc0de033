import { type Item, isItem, itemsOf, listOf, own } from './own.ts';
import type {
  Annotations,
  CauseEntity,
  CauseService,
  Chains,
  ServiceNode,
  Some,
  Trace,
} from './trace.ts';

/**
 * Reads a `TraceSummary` of `GetTraceSummaries`. It does not tell how nodes answered, nor what
 * called what: of nodes only those in a chain of root causes are known to have failed, and there
 * are no calls. `BatchGetTraces` knows both.
 */
export function readTraceSummary(summary: Item): Trace {
  const http = own(summary, 'Http');
  const flags = {
    error: own(summary, 'HasError') === true,
    fault: own(summary, 'HasFault') === true,
    throttle: own(summary, 'HasThrottle') === true,
  };
  const status = number(own(http, 'HttpStatus'));
  const causes = readCauses(summary);
  return {
    ok: isOk(flags, status, number(own(summary, 'ResponseTime'))),
    ...flags,
    partial: own(summary, 'IsPartial') === true,
    responsetime: number(own(summary, 'ResponseTime')),
    duration: number(own(summary, 'Duration')),
    'http.status': status,
    'http.url': text(own(http, 'HttpURL')),
    'http.method': text(own(http, 'HttpMethod')),
    'http.useragent': text(own(http, 'UserAgent')),
    'http.clientip': text(own(http, 'ClientIp')),
    user: textsIn(summary, 'Users', 'UserName'),
    availabilityzone: textsIn(summary, 'AvailabilityZones', 'Name'),
    'instance.id': textsIn(summary, 'InstanceIds', 'Id'),
    'resource.arn': textsIn(summary, 'ResourceARNs', 'ARN'),
    annotations: readAnnotations(own(summary, 'Annotations')),
    services: readServices(summary, causes),
    rootcauses: causes,
    rootcause: readRaw(summary),
  };
}

/** A request is well where its status says so, or, without one, where it ended without a failure. */
export function isOk(
  flags: { readonly error: boolean; readonly fault: boolean; readonly throttle: boolean },
  status: number | null,
  responsetime: number | null,
): boolean {
  if (flags.error || flags.fault || flags.throttle) return false;
  return status === null ? responsetime !== null : status >= 200 && status < 300;
}

export const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
export const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const textsIn = (summary: Item, list: string, key: string): readonly string[] =>
  itemsOf(own(summary, list)).flatMap((one) => text(own(one, key)) ?? []);

function readAnnotations(given: unknown): Annotations {
  if (!isItem(given)) return {};
  return Object.fromEntries(
    Object.entries(given).map(([key, values]) => [
      key,
      itemsOf(values).flatMap((one) => scalarIn(own(one, 'AnnotationValue'))),
    ]),
  );
}

const scalarIn = (value: unknown): readonly (string | number | boolean)[] =>
  ['BooleanValue', 'NumberValue', 'StringValue']
    .map((key) => own(value, key))
    .filter(
      (one) => typeof one === 'boolean' || typeof one === 'number' || typeof one === 'string',
    );

/** A service has a name, and perhaps others. */
function nameOf(service: Item): Some<string> {
  const name = text(own(service, 'Name'));
  const names = listOf(own(service, 'Names')).filter((one) => typeof one === 'string');
  const all = [...new Set([...(name === null ? [] : [name]), ...names])];
  return all.length > 1 ? all : (all[0] ?? null);
}

const kinds = [
  ['fault', 'FaultRootCauses'],
  ['error', 'ErrorRootCauses'],
  ['responsetime', 'ResponseTimeRootCauses'],
] as const;

function readCauses(summary: Item): NonNullable<Trace['rootcauses']> {
  return Object.fromEntries(
    kinds.map(([cause, key]) => [
      cause,
      itemsOf(own(summary, key)).map((one) => ({
        services: itemsOf(own(one, 'Services')).map(readCauseService),
      })),
    ]),
  );
}

const readCauseService = (service: Item): CauseService => ({
  name: nameOf(service),
  type: text(own(service, 'Type')),
  inferred: own(service, 'Inferred') === true,
  entities: itemsOf(own(service, 'EntityPath')).map(readEntity),
});

const readEntity = (entity: Item): CauseEntity => ({
  name: text(own(entity, 'Name')),
  remote: own(entity, 'Remote') === true,
  ...(typeof own(entity, 'Coverage') === 'number' && { coverage: number(own(entity, 'Coverage')) }),
  exceptions: itemsOf(own(entity, 'Exceptions')).map((one) => ({
    name: text(own(one, 'Name')),
    message: text(own(one, 'Message')),
  })),
});

const readRaw = (summary: Item): Chains => ({
  json: kinds.flatMap(([, key]) => itemsOf(own(summary, key))),
});

function readServices(summary: Item, causes: NonNullable<Trace['rootcauses']>): ServiceNode[] {
  const entry = own(summary, 'EntryPoint');
  const keyOf = (service: unknown) => JSON.stringify([own(service, 'Name'), own(service, 'Type')]);
  const failing = (cause: 'fault' | 'error') =>
    new Set(
      (causes[cause] ?? []).flatMap(({ services = [] }) =>
        services.map(({ name, type }) => JSON.stringify([[name].flat()[0], type])),
      ),
    );
  const [faults, errors] = [failing('fault'), failing('error')];
  return itemsOf(own(summary, 'ServiceIds')).map((service) => {
    const key = keyOf(service);
    return {
      name: nameOf(service),
      type: text(own(service, 'Type')),
      'account.id': text(own(service, 'AccountId')),
      root: isItem(entry) && keyOf(entry) === key,
      ...(faults.has(key) && { fault: true }),
      ...(errors.has(key) && { error: true }),
    };
  });
}
