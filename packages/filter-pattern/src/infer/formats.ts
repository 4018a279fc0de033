import type { Column } from './column.ts';

/** A format that many services write, with the names that its documentation gives the fields. */
interface Format {
  readonly title: string;
  readonly names: readonly string[];
  /** What some of its columns must be. */
  readonly types: Readonly<Record<number, string>>;
}

const common = ['ip', 'ident', 'user', 'timestamp', 'request', 'status', 'bytes'];
const combined = [...common, 'referrer', 'user_agent'];
const web = { 0: 'ip', 3: 'timestamp', 4: 'request' };

const formats: readonly Format[] = [
  { title: 'Apache common log', names: common, types: web },
  { title: 'Apache combined log', names: combined, types: web },
  { title: 'Nginx access log', names: [...combined, 'forwarded_for'], types: web },
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
  {
    title: 'Application Load Balancer access log',
    names: [
      'type',
      'time',
      'elb',
      'client',
      'target',
      'request_processing_time',
      'target_processing_time',
      'response_processing_time',
      'elb_status_code',
      'target_status_code',
      'received_bytes',
      'sent_bytes',
      'request',
      'user_agent',
      'ssl_cipher',
      'ssl_protocol',
      'target_group_arn',
      'trace_id',
      'domain_name',
      'chosen_cert_arn',
      'matched_rule_priority',
      'request_creation_time',
      'actions_executed',
      'redirect_url',
      'error_reason',
      'target_port_list',
      'target_status_code_list',
      'classification',
      'classification_reason',
    ],
    types: { 1: 'timestamp', 3: 'address', 12: 'request', 21: 'timestamp' },
  },
];

/** The format that the columns of lines without a rest are in. */
export const formatOf = (columns: readonly Column[]): Format | undefined =>
  formats.find(
    ({ names, types }) =>
      names.length === columns.length &&
      Object.entries(types).every(([place, type]) => columns[Number(place)]!.type === type),
  );
