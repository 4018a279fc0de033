import type { TargetDocument, TargetsAnswer, TargetsRequest } from '../sampler/documents.ts';
import type { Sampler } from '../sampler/sampler.ts';

const interval = 10;
const quotaLasts = 300;

/**
 * The service as one process alone sees it: to the first report of a rule it answers with the
 * rate, to every later one with the whole reservoir as a quota for five minutes.
 */
export class Service {
  private readonly reported = new Set<string>();
  private nextReport = interval;

  /** Lets the sampler report whenever ten seconds have passed since the start. */
  meet(sampler: Sampler, start: number, time: number): void {
    if (time < this.nextReport) return;
    const now = start + Math.floor(time / interval) * interval;
    this.nextReport = now - start + interval;
    for (const request of sampler.report(now, '0'.repeat(24))) {
      sampler.receive(this.answer(sampler, request, now));
    }
  }

  private answer(sampler: Sampler, request: TargetsRequest, now: number): TargetsAnswer {
    const names = new Set(request.SamplingStatisticsDocuments.map(({ RuleName }) => RuleName));
    return {
      SamplingTargetDocuments: sampler.rules
        .filter(({ name }) => names.has(name))
        .map(({ name, fixedRate, reservoirSize }) => ({
          RuleName: name,
          FixedRate: fixedRate,
          ...(this.isKnown(name) && quota(reservoirSize, now)),
        })),
    };
  }

  private isKnown(name: string): boolean {
    const isKnown = this.reported.has(name);
    this.reported.add(name);
    return isKnown;
  }
}

const quota = (reservoirSize: number, now: number): TargetDocument => ({
  ReservoirQuota: reservoirSize,
  ReservoirQuotaTTL: now + quotaLasts,
  Interval: interval,
});
