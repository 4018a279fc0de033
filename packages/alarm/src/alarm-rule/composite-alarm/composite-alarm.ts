import type { Rule } from '../ast.ts';

/** A composite alarm as it was written. */
export interface CompositeAlarm {
  readonly name?: string;
  readonly rule?: Rule;
  readonly actionsEnabled: boolean;
  readonly actions: Readonly<Record<'ALARM' | 'OK' | 'INSUFFICIENT_DATA', readonly string[]>>;
  readonly suppressor?: string;
  /** Seconds. */
  readonly waitPeriod?: number;
  readonly extensionPeriod?: number;
}
