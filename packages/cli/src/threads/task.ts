/** A job on its way: its steps in order, then its report. */
export type Run<Step, Report> = AsyncGenerator<Step, Report>;

/** What threads do. Settings, jobs, steps and reports are plain data. */
export interface Task<Settings, Job, Step, Report> {
  begin(settings: Settings): (job: Job) => Run<Step, Report>;
  /** Several steps as one. */
  joined(steps: readonly Step[]): Step;
  /** Whether to send what is held; `open`: how many may be on their way yet. */
  isWorthSending(steps: readonly Step[], open: number): boolean;
}
