/** What a token of a line may be, by its text: the first that fits names it. */
interface TokenType {
  readonly type: string;
  /** The name of a field of this type. */
  readonly name: string;
  readonly pattern: RegExp;
}

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const ipv4 = `(?:${octet}\\.){3}${octet}`;
const day = '\\d{4}[-/]\\d\\d[-/]\\d\\d';
const clock = '\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?';
const zone = '(?:Z|[+-]\\d\\d:?\\d\\d)?';
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';

const typeOf = (type: string, name: string, source: string, flags = ''): TokenType => ({
  type,
  name,
  pattern: new RegExp(`^(?:${source})$`, flags),
});

const tokenTypes: readonly TokenType[] = [
  typeOf('timestamp', 'timestamp', `${day}[T ]${clock} ?${zone}`),
  typeOf('timestamp', 'timestamp', `\\d\\d/${month}/\\d{4}:\\d\\d:\\d\\d:\\d\\d(?: [+-]\\d{4})?`),
  typeOf('date', 'date', day),
  typeOf('time', 'time', `${clock}${zone}`),
  typeOf('month', 'month', month),
  typeOf('ip', 'ip', ipv4),
  typeOf('ip', 'ip', '(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}(?:%\\w+)?'),
  typeOf('address', 'address', `${ipv4}:\\d{1,5}`),
  typeOf(
    'level',
    'level',
    'TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|SEVERE|FATAL|CRITICAL|PANIC',
    'i',
  ),
  typeOf('method', 'method', 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE'),
  typeOf(
    'request',
    'request',
    '(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE) \\S+(?: \\S+)?',
  ),
  typeOf('url', 'url', 'https?://\\S+'),
  typeOf('path', 'path', '/\\S*'),
  typeOf('protocol', 'protocol', 'HTTP/\\d(?:\\.\\d)?|TLSv1(?:\\.\\d)?'),
  typeOf('uuid', 'request_id', '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}', 'i'),
  typeOf('account', 'account_id', '\\d{12}'),
  typeOf('region', 'region', '[a-z]{2}(?:-[a-z]+)+-\\d'),
  typeOf('interface', 'interface_id', 'eni-[0-9a-f]+'),
  typeOf('arn', 'arn', 'arn:aws[\\w-]*:\\S+'),
  typeOf('epoch', 'timestamp', '1\\d{9}(?:\\d{3}|\\.\\d+)?'),
  typeOf('status', 'status', '[1-5]\\d\\d'),
  typeOf('duration', 'duration', '\\d+(?:\\.\\d+)?(?:ns|us|µs|ms|s)'),
  typeOf('integer', 'number', '-?\\d+'),
  typeOf('number', 'number', '-?\\d+\\.\\d+(?:[eE][+-]?\\d+)?'),
  typeOf('id', 'id', '(?=.*\\d)[0-9a-fA-F]{16,}'),
  typeOf(
    'agent',
    'user_agent',
    '(?:Mozilla|curl|python|Java|Go-http-client|aws|Wget|okhttp)\\S*/.*',
    'i',
  ),
];

/** What counts as nothing: it fits every type. */
export const isNothing = (token: string): boolean => token === '-' || token === '';

/** The type of a token, `word` where it is none of the known. */
export const tokenTypeOf = (token: string): string =>
  token.length > longest
    ? 'word'
    : (tokenTypes.find(({ pattern }) => pattern.test(token))?.type ?? 'word');

const longest = 2000;

const names = new Map(tokenTypes.map(({ type, name }) => [type, name]));

/** How a field of a type is called. */
export const nameOfType = (type: string): string | undefined => names.get(type);
