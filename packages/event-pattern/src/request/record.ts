import { type JsonString, readJson } from '@sluice/syntax';

/**
 * A record as event sources filter it: the part with the data is read as JSON first, where it is
 * a JSON object; streams carry it in base64.
 */
export function decodeRecord(text: string, service: string | undefined): string {
  const { value } = readJson(text);
  if (value?.kind !== 'object') return text;
  const parts = value.members.filter(({ key }) => dataKeys.includes(key.value));
  let decoded = text;
  for (const { key, value: part } of parts.toReversed()) {
    if (part.kind !== 'string') continue;
    const inner = contentOf(part, key.value, service);
    if (inner === undefined) continue;
    decoded = decoded.slice(0, part.span.start) + inner + decoded.slice(part.span.end);
  }
  return decoded;
}

/** `body` of SQS, `data` of Kinesis and of message brokers, `key` and `value` of Kafka. */
const dataKeys: readonly string[] = ['body', 'data', 'key', 'value'];

/** JSON to put in the place of the string; nothing where the string stays. */
function contentOf(part: JsonString, key: string, service: string | undefined): string | undefined {
  if (key === 'body') return isObject(part.value) ? part.value : undefined;
  if (service === undefined || !carriesBase64.test(service)) return undefined;
  const text = fromBase64(part.value);
  if (text === undefined) return undefined;
  return isObject(text) ? text : JSON.stringify(text);
}

const carriesBase64 = /kinesis|kafka|msk|mq/i;

function isObject(text: string): boolean {
  const { value, faults } = readJson(text);
  return value?.kind === 'object' && faults.length === 0;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The text that base64 stands for; nothing where it is none, or no UTF-8. */
function fromBase64(text: string): string | undefined {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text))
    return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const char of text.replace(/=+$/, '')) {
    held = (held << 6) | alphabet.indexOf(char);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
    held &= (1 << bits) - 1;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
