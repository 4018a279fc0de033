import type { AlarmProgram } from './compile.ts';

/** A compiled alarm as plain JSON: what it is evaluated by, everything filled in. */
export const describe = ({ engine, settings, alarm }: AlarmProgram): unknown => ({
  engine,
  ...(alarm.name !== undefined && { name: alarm.name }),
  ...(settings && { settings: { ...settings, threshold: plainNumber(settings.threshold) } }),
});

/** JSON has no number for what is none. */
const plainNumber = (value: number) => (Number.isNaN(value) ? null : value);
