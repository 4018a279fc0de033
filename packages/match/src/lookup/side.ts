/** How texts are read from one of their ends: `near` that end, or `far` from it. */
export interface Side {
  first(text: string): number;
  near(text: string, length: number): string;
  far(text: string, length: number): string;
  join(near: string, far: string): string;
  /** How many characters two texts have in common at this end. */
  shared(one: string, other: string): number;
  /** The character that comes next at a place of a text. */
  codeAt(text: string, at: number): number;
  stands(part: string, text: string, at: number): boolean;
  past(at: number, length: number): number;
}

export const fromStart: Side = {
  first: (text) => text.charCodeAt(0),
  near: (text, length) => text.slice(0, length),
  far: (text, length) => text.slice(length),
  join: (near, far) => near + far,
  shared: (one, other) => {
    const most = Math.min(one.length, other.length);
    let count = 0;
    while (count < most && one.charCodeAt(count) === other.charCodeAt(count)) count++;
    return count;
  },
  codeAt: (text, at) => text.charCodeAt(at),
  stands: (part, text, at) => text.startsWith(part, at),
  past: (at, length) => at + length,
};

export const fromEnd: Side = {
  first: (text) => text.charCodeAt(text.length - 1),
  near: (text, length) => text.slice(text.length - length),
  far: (text, length) => text.slice(0, text.length - length),
  join: (near, far) => far + near,
  shared: (one, other) => {
    const most = Math.min(one.length, other.length);
    let count = 0;
    while (
      count < most &&
      one.charCodeAt(one.length - 1 - count) === other.charCodeAt(other.length - 1 - count)
    ) {
      count++;
    }
    return count;
  },
  codeAt: (text, at) => text.charCodeAt(at - 1),
  stands: (part, text, at) => text.endsWith(part, at),
  past: (at, length) => at - length,
};
