import {
  absent,
  type Members,
  membersOf,
  notText,
  type Violation,
  violated,
} from '../../worker/aws/members.ts';
import { invalid, refusal } from './refused.ts';

interface TextRules {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: Pattern;
  /** The words that there are. */
  readonly among?: readonly string[];
}

/** A pattern of the API's model, and its text there. */
export interface Pattern {
  readonly expression: RegExp;
  readonly text: string;
}

interface NumberRules {
  readonly min?: number;
  readonly max?: number;
}

interface ListRules {
  readonly min?: number;
  readonly max?: number;
}

/**
 * Reads the members of a request as the front door of the service does: what is of another type
 * is refused at once, what breaks a rule when all are read, in one sentence.
 */
export class MemberReader {
  readonly #members: Members;
  readonly #violations: Violation[] = [];

  constructor(body: unknown) {
    const members = membersOf(body);
    if (members === undefined) throw refusal('SerializationException');
    this.#members = members;
  }

  text(member: string, rules: TextRules = {}): string | undefined {
    const value = this.#given(member);
    if (value === undefined) return undefined;
    const unreadable = notText(value);
    if (unreadable !== undefined) throw refusal('SerializationException', unreadable);
    this.#checkText(member, value as string, rules);
    return value as string;
  }

  requiredText(member: string, rules: TextRules = {}): string {
    return this.text(member, rules) ?? this.#missing(member, '');
  }

  number(member: string, { min = 0, max = Infinity }: NumberRules = {}): number | undefined {
    const value = this.#given(member);
    if (value === undefined) return undefined;
    if (typeof value !== 'number') {
      const kind = typeof value === 'string' ? 'STRING_VALUE' : 'Start of structure or map';
      throw refusal('SerializationException', `${kind} can not be converted to a Long`);
    }
    if (value < min) this.#broken(member, value, `have value greater than or equal to ${min}`);
    if (value > max) this.#broken(member, value, `have value less than or equal to ${max}`);
    return Math.trunc(value);
  }

  requiredNumber(member: string, rules: NumberRules = {}): number {
    return this.number(member, rules) ?? this.#missing(member, 0);
  }

  flag(member: string): boolean {
    const value = this.#given(member);
    if (value === undefined || typeof value === 'boolean') return value ?? false;
    throw refusal('SerializationException', 'the value can not be converted to a Boolean');
  }

  texts(member: string, rules: ListRules = {}): readonly string[] | undefined {
    const values = this.list(member, rules);
    for (const value of values ?? []) {
      const unreadable = notText(value ?? 0);
      if (unreadable !== undefined) throw refusal('SerializationException', unreadable);
    }
    return values as readonly string[] | undefined;
  }

  list(
    member: string,
    { min = 0, max = Infinity }: ListRules = {},
  ): readonly unknown[] | undefined {
    const value = this.#given(member);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) throw refusal('SerializationException', 'Expected list or null');
    const shown = `[${value.slice(0, 10).join(', ')}]`;
    if (value.length < min)
      this.#broken(member, shown, `have length greater than or equal to ${min}`);
    if (value.length > max) this.#broken(member, shown, `have length less than or equal to ${max}`);
    return value;
  }

  requiredList(member: string, rules: ListRules = {}): readonly unknown[] {
    return this.list(member, rules) ?? this.#missing(member, []);
  }

  /** Refuses the call where a rule was broken. */
  done(): void {
    if (this.#violations.length > 0) throw invalid(violated(this.#violations));
  }

  #given(member: string): unknown {
    const value = Object.hasOwn(this.#members, member) ? this.#members[member] : undefined;
    return value ?? undefined;
  }

  #checkText(member: string, value: string, { min = 0, max, pattern, among }: TextRules): void {
    const { length } = value;
    if (length < min) this.#broken(member, value, `have length greater than or equal to ${min}`);
    if (max !== undefined && length > max) {
      this.#broken(member, value, `have length less than or equal to ${max}`);
    }
    if (pattern !== undefined && !pattern.expression.test(value)) {
      this.#broken(member, value, `satisfy regular expression pattern: ${pattern.text}`);
    }
    if (among !== undefined && !among.includes(value)) {
      this.#broken(member, value, `satisfy enum value set: [${among.join(', ')}]`);
    }
  }

  #broken(member: string, value: string | number, rule: string): void {
    this.#violations.push({ member, value: String(value), constraint: `Member must ${rule}` });
  }

  #missing<T>(member: string, instead: T): T {
    this.#violations.push(absent(member));
    return instead;
  }
}
