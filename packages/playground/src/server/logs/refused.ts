import type { Reply } from '../../worker/task.ts';

/** A call that ends here; `reply` is what the service answers. */
export class Refused extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super('refused');
    this.reply = reply;
  }
}

/** `more`: further members of the error. */
export const refusal = (type: string, message?: string, more?: object): Refused =>
  new Refused({ status: 400, body: { __type: type, message, ...more } });

export const invalid = (message: string) => refusal('InvalidParameterException', message);

export const notFound = (what: string) =>
  refusal('ResourceNotFoundException', `The specified ${what} does not exist.`);

export const exceeded = (message: string) => refusal('LimitExceededException', message);

/** Some refusals reach the caller with where in the service they arose. */
export const traced = (type: string, message: string, requestId: string) =>
  `${message} (Service: AWSLogs; Status Code: 400; Error Code: ${type}; Request ID: ${requestId}; Proxy: null)`;
