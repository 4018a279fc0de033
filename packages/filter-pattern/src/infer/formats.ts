import type { Column } from './column.ts';

/** A format that many services write, with the names that its documentation gives the fields. */
interface Format {
  readonly title: string;
  readonly names: readonly string[];
  /** What some of its columns must be. */
  readonly types: Readonly<Record<number, string>>;
}

const common = ['ip', 'ident', 'user', 'timestamp', 'request', 'status', 'bytes'];
const web = { 0: 'ip', 3: 'timestamp', 4: 'request' };

const formats: readonly Format[] = [
  { title: 'Apache common log', names: common, types: web },
  { title: 'Apache combined log', names: [...common, 'referrer', 'user_agent'], types: web },
  {
    title: 'VPC flow log',
    names: [
      'version',
      'account_id',
      'interface_id',
      'srcaddr',
      'dstaddr',
      'srcport',
      'dstport',
      'protocol',
      'packets',
      'bytes',
      'start',
      'end',
      'action',
      'log_status',
    ],
    types: { 1: 'account', 2: 'interface', 3: 'ip', 4: 'ip' },
  },
];

/** The format that the columns of lines without a rest are in. */
export const formatOf = (columns: readonly Column[]): Format | undefined =>
  formats.find(
    ({ names, types }) =>
      names.length === columns.length &&
      Object.entries(types).every(([place, type]) => columns[Number(place)]!.type === type),
  );
