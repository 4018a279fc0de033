import { randomUUID } from 'node:crypto';
import type { QueryTask, Statistics } from '../../worker/logs/task.ts';
import type { Pool, Ran } from '../pool.ts';

// AWS: the states of a query.
export type QueryStatus = 'Scheduled' | 'Running' | 'Complete' | 'Failed' | 'Cancelled' | 'Timeout';

export interface Asked {
  readonly task: QueryTask;
  /** As `DescribeQueries` shows it. */
  readonly queryString: string;
  readonly logGroupNames: readonly string[];
  /** Epoch milliseconds. */
  readonly createTime: number;
}

/** One query that was started, from then on until it is forgotten. */
export class QueryRun {
  readonly queryId = randomUUID();
  readonly asked: Asked;
  readonly #abort = new AbortController();
  readonly #finished: Promise<void>;
  #status: QueryStatus = 'Scheduled';
  #statistics: Statistics = none;
  /** Each row as JSON text. */
  #rows: string[] = [];
  #begun = 0;
  #duration = 0;

  constructor(asked: Asked, pool: Pool) {
    this.asked = asked;
    const ran = pool.run(asked.task, {
      signal: this.#abort.signal,
      begun: () => {
        this.#status = 'Running';
        this.#begun = Date.now();
      },
      take: (part) => {
        if (part.kind === 'progress') this.#statistics = part.statistics;
        else if (part.kind === 'rows') for (const row of part.rows) this.#rows.push(row);
      },
    });
    this.#finished = ran.then((how) => this.#end(how));
  }

  get status(): QueryStatus {
    return this.#status;
  }

  get isGoing(): boolean {
    return this.#status === 'Scheduled' || this.#status === 'Running';
  }

  get statistics(): Statistics {
    return this.#statistics;
  }

  /** What there is to see of it: all rows or, before its end and where it failed, none. */
  get rows(): readonly string[] {
    return this.#status === 'Complete' ? this.#rows : [];
  }

  /** Milliseconds from the time it had a thread. */
  get duration(): number {
    return this.#duration;
  }

  /** Characters of its rows. */
  get size(): number {
    return this.#rows.reduce((sum, row) => sum + row.length, 0);
  }

  cancel(): void {
    this.#status = 'Cancelled';
    this.#abort.abort();
  }

  /** Settles when it has ended, however it did. */
  get finished(): Promise<void> {
    return this.#finished;
  }

  #end(how: Ran): void {
    this.#duration = this.#begun === 0 ? 0 : Date.now() - this.#begun;
    if (this.isGoing) this.#status = statusOf(how);
    if (this.#status !== 'Complete') this.#rows = [];
  }
}

const none: Statistics = {
  recordsMatched: 0,
  recordsScanned: 0,
  bytesScanned: 0,
  logGroupsScanned: 0,
};

function statusOf(how: Ran): QueryStatus {
  if (how.ok) return how.answer.status === 200 ? 'Complete' : 'Failed';
  return how.reason === 'time' ? 'Timeout' : 'Failed';
}
