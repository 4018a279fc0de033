import { Scanner, Status } from '@sluice/scan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documents, plans } from './support/documents.ts';
import { expected } from './support/fields-oracle.ts';
import { readAlone } from './support/read-fields.ts';

const numRuns = Number(process.env['FC_RUNS'] ?? 2000);

describe.each(['wasm', 'js'] as const)('fields of JSON, engine %s', (engine) => {
  const scannerOf = () => Scanner.create({ engine, capacity: 16_384 });

  test('are those that a strict reader finds, or the line is odd for a reason', () => {
    const statuses = new Set<number>();
    fc.assert(
      fc.property(plans, fc.array(documents, { minLength: 1, maxLength: 8 }), (wanted, lines) => {
        const scanner = scannerOf();
        const plan = scanner.planFields(wanted.paths, wanted);
        for (const [i, line] of lines.entries()) {
          const read = readAlone(scanner, plan, line, scanner.input + i);
          expect(read).toEqual(expected(line, wanted));
          statuses.add(read.status);
        }
      }),
      { numRuns },
    );
    expect([...statuses].sort()).toEqual([Status.object, Status.none, Status.odd]);
  });
});
