import type { Reply } from '../task.ts';

/** An error in the form of AWS's JSON protocol. */
export const fault = (status: number, type: string, message?: string): Reply => ({
  status,
  body: message === undefined ? { __type: type } : { __type: type, message },
});

/** A request whose JSON is not of the operation's shape. */
export const notSerializable = (message?: string): Reply =>
  fault(400, 'SerializationException', message);
