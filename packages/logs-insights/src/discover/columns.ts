import type { Value } from '../value/value.ts';

/** Records of services whose columns have names: the first shape that fits. */
export function discoverColumns(message: string): ReadonlyMap<string, Value> | undefined {
  for (const { shape, names } of records) {
    if (!shape.test(message)) continue;
    const columns = message.trim().split(/\s+/);
    if (columns.length !== names.length) continue;
    return new Map(names.map((name, i) => [name, columns[i]!]));
  }
  return undefined;
}

/** The columns of VPC flow logs in the default format of version 2. */
export const flowLogNames = [
  'version',
  'accountId',
  'interfaceId',
  'srcAddr',
  'dstAddr',
  'srcPort',
  'dstPort',
  'protocol',
  'packets',
  'bytes',
  'startTime',
  'endTime',
  'action',
  'logStatus',
] as const;

const records = [
  {
    shape: /^2 (?:\d{12}|unknown|-) (?:eni-\w+|-) /,
    names: flowLogNames,
  },
  {
    // Queries of Route 53 public hosted zones.
    shape: /^\d+\.\d+ \d{4}-\d\d-\d\dT[\d:.]+Z Z\w+ /,
    names: [
      'version',
      'queryTimestamp',
      'hostZoneId',
      'queryName',
      'queryType',
      'responseCode',
      'protocol',
      'edgeLocation',
      'resolverIp',
      'ednsClientSubnet',
    ],
  },
] as const;
