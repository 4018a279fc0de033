/** Whether an address lies in a block such as `10.0.0.0/8`; `false` for what is neither. */
export function containsAddress(block: string, address: string): boolean {
  const [base, length] = block.split('/');
  const [a, b] = [bitsOf(base ?? ''), bitsOf(address)];
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  const kept = length === undefined ? a.length : Number(length);
  if (!Number.isInteger(kept) || kept < 0 || kept > a.length) return false;
  return a.slice(0, kept) === b.slice(0, kept);
}

/** 32 or 128 digits, or none for what is no address. */
function bitsOf(text: string): string | undefined {
  if (text.includes(':')) return longBits(text);
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) {
    return undefined;
  }
  return parts.map((part) => Number(part).toString(2).padStart(8, '0')).join('');
}

function longBits(text: string): string | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head!.length - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head!, ...Array<string>(tail ? missing : 0).fill('0'), ...(tail ?? [])];
  if (!groups.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return undefined;
  return groups.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('');
}
