import type { Pool } from '../pool.ts';
import { type Asked, QueryRun, type QueryStatus } from './query-run.ts';
import { exceeded, notFound } from './refused.ts';

export interface QueryLimits {
  /** Queries that run or wait. */
  readonly going: number;
  /** Queries that are remembered. */
  readonly kept: number;
  /** Characters of the rows that are remembered. */
  readonly characters: number;
}

/** The queries that were started, the newest first; the oldest that have ended are forgotten. */
export class Queries {
  readonly #pool: Pool;
  readonly #limits: QueryLimits;
  readonly #runs = new Map<string, QueryRun>();
  readonly #ended = new Map<QueryStatus, number>();

  constructor(pool: Pool, limits: QueryLimits) {
    this.#pool = pool;
    this.#limits = limits;
  }

  get all(): readonly QueryRun[] {
    return [...this.#runs.values()].reverse();
  }

  /** How many ended in which way. */
  get ended(): ReadonlyMap<QueryStatus, number> {
    return this.#ended;
  }

  get going(): number {
    return this.all.filter(({ isGoing }) => isGoing).length;
  }

  start(asked: Asked): QueryRun {
    if (this.going >= this.#limits.going) {
      throw exceeded(`${this.#limits.going} queries are running, which is the most there may be`);
    }
    const run = new QueryRun(asked, this.#pool);
    this.#runs.set(run.queryId, run);
    run.finished.then(() => {
      this.#ended.set(run.status, (this.#ended.get(run.status) ?? 0) + 1);
      this.#forget();
    });
    return run;
  }

  find(queryId: string): QueryRun {
    const run = this.#runs.get(queryId);
    if (run === undefined) throw notFound('query');
    return run;
  }

  #forget(): void {
    let characters = this.all.reduce((sum, { size }) => sum + size, 0);
    for (const [queryId, run] of this.#runs) {
      if (this.#runs.size <= this.#limits.kept && characters <= this.#limits.characters) return;
      if (run.isGoing) continue;
      characters -= run.size;
      this.#runs.delete(queryId);
    }
  }
}
