import { defineCodes, message } from '@sluice/core';

/** What is said when a pattern is proposed. The examples are sample lines. */
export const codes = defineCodes('FP', {
  noLines: message({
    number: 3590,
    severity: 'error',
    message: 'no sample lines are given',
    hint: 'give a few lines of the log, better many',
    bad: '',
    good: 'one line',
  }),
  linesDiffer: message<[count: number, lines: number]>({
    number: 9590,
    severity: 'warning',
    message: (count, lines) => `${count} of ${lines} lines do not fit the proposal`,
    hint: 'leave lines of another kind out, or make a filter for each kind',
    bad: '10.0.0.1 GET /a 200\n10.0.0.2 GET /b 200\n10.0.0.3 GET /c 404\n10.0.0.4 GET /d 200\nlost',
    good: '10.0.0.1 GET /a 200\n10.0.0.2 GET /b 404',
  }),
  unstructured: message({
    number: 9591,
    severity: 'warning',
    message: 'the lines have no fields at fixed places',
    hint: 'filter by words, e.g. `ERROR -healthcheck`, or write the log as JSON',
    bad: 'it works\nit does not work any more at all\nwhy',
    good: '10.0.0.1 GET /a 200\n10.0.0.2 GET /b 404',
  }),
});
