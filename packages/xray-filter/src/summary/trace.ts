/**
 * A trace in the words of the expression language. All of it may be missing; a value that is a
 * list holds for any of its items.
 */
export interface Trace extends Request {
  readonly inferred?: Some<boolean>;
  readonly services?: readonly ServiceNode[];
  readonly edges?: readonly Call[];
  /** Chains of elements, by cause and part; and root causes as the API tells them. */
  readonly rootcause?: Chains;
  /** Root causes service by service. */
  readonly rootcauses?: Readonly<
    Partial<Record<'fault' | 'error' | 'responsetime', readonly CauseService[]>>
  >;
}

export type Some<Value> = Value | readonly Value[] | null;

/** What can be asked of a trace, of a node of it, and of a call. */
export interface Request {
  readonly ok?: Some<boolean>;
  readonly error?: Some<boolean>;
  readonly fault?: Some<boolean>;
  readonly throttle?: Some<boolean>;
  readonly partial?: Some<boolean>;
  /** Seconds. */
  readonly responsetime?: Some<number>;
  /** Seconds. */
  readonly duration?: Some<number>;
  readonly 'http.status'?: Some<number>;
  readonly 'http.url'?: Some<string>;
  readonly 'http.method'?: Some<string>;
  readonly 'http.useragent'?: Some<string>;
  readonly 'http.clientip'?: Some<string>;
  readonly user?: Some<string>;
  readonly availabilityzone?: Some<string>;
  readonly 'instance.id'?: Some<string>;
  readonly 'resource.arn'?: Some<string>;
  readonly 'account.id'?: Some<string>;
  readonly annotations?: Annotations;
}

export type Annotations = Readonly<Record<string, Some<string | number | boolean>>>;

/** A node: a segment of a service, or what is inferred of one. */
export interface ServiceNode extends Request, End {
  readonly root?: Some<boolean>;
  readonly inferred?: Some<boolean>;
}

/** A call of one node by another. */
export interface Call extends Request {
  readonly source?: string | End;
  readonly destination?: string | End;
}

/** What a node is known by. */
export interface End {
  readonly name?: Some<string>;
  readonly type?: Some<string>;
  readonly 'account.id'?: Some<string>;
  readonly annotations?: Annotations;
}

export interface Chains {
  readonly fault?: CauseChains;
  readonly error?: CauseChains;
  readonly responsetime?: CauseChains;
  readonly json?: readonly unknown[];
}

export interface CauseChains {
  readonly service?: readonly (readonly CauseService[])[];
  readonly entity?: readonly (readonly CauseEntity[])[];
  readonly exception?: readonly (readonly CauseException[])[];
}

export interface CauseService {
  readonly name?: Some<string>;
  readonly type?: Some<string>;
  readonly inferred?: Some<boolean>;
  readonly services?: readonly CauseService[];
  readonly entities?: readonly CauseEntity[];
  readonly exceptions?: readonly CauseException[];
}

export interface CauseEntity {
  readonly name?: Some<string>;
  readonly remote?: Some<boolean>;
  readonly coverage?: Some<number>;
  readonly exceptions?: readonly CauseException[];
}

export interface CauseException {
  readonly name?: Some<string>;
  readonly message?: Some<string>;
}
