import { Automaton } from '@sluice/match/internal/regex/dfa';
import { assemble, type Program } from '@sluice/match/internal/regex/nfa';
import { parseRegex } from '@sluice/match/internal/regex/parse';
import { Simulation } from '@sluice/match/internal/regex/pike';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expression, platformRegex, subject } from './expressions.ts';

function programOf(source: string): Program {
  const reading = parseRegex(source);
  if (!reading.ok) throw new Error(reading.fault.reason);
  const assembly = assemble(reading.ast);
  if (!assembly.ok) throw new Error('too large');
  return assembly.program;
}

describe('a simulation', () => {
  it('goes from one place to many', () => {
    const simulation = new Simulation(
      programOf('^x0?1?2?3?4?5?6?7?8?9?a?b?c?d?e?f?g?h?[y-z]$|y\\$'),
    );
    for (const text of ['x049z', 'xahy', 'xz', 'xab0z', 'x', 'y$', 'xzz']) {
      expect(simulation.test(text)).toBe(
        /^x0?1?2?3?4?5?6?7?8?9?a?b?c?d?e?f?g?h?[yz]$|y\$/.test(text),
      );
    }
  });
});

describe('an automaton', () => {
  it('answers as the simulation and the platform do, however few states it may keep', () => {
    const few = fc.integer({ min: 1, max: 6 });
    const texts = fc.array(subject, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(expression, few, texts, (source, mostStates, all) => {
        const reading = parseRegex(source);
        if (!reading.ok) throw new Error(reading.fault.reason);
        const program = programOf(source);
        const automaton = new Automaton(program, mostStates);
        const simulation = new Simulation(program);
        const platform = platformRegex(reading.ast);
        for (const text of all) {
          expect(automaton.test(text)).toBe(platform.test(text));
          expect(simulation.test(text)).toBe(platform.test(text));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('gives up making states that do not pay', () => {
    const automaton = new Automaton(programOf('a[ab]{12}c'), 64);
    const random = fc.sample(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 2000 }), {
      seed: 7,
      numRuns: 4,
    });
    expect(automaton.simulates).toBe(false);
    for (const text of random) expect(automaton.test(text)).toBe(false);
    expect(automaton.simulates).toBe(true);
    expect(automaton.test(`${random[0]}abbbbbbbbbbbbc`)).toBe(true);
  });

  it('forgets its states and goes on while they pay', () => {
    const automaton = new Automaton(programOf('[ab]x|c{2}y|^ [cd]{3}$'), 2);
    for (const text of ['cab c'.repeat(50), ' cdc', 'ccy', ' cdcc']) {
      expect(automaton.test(text)).toBe(/[ab]x|c{2}y|^ [cd]{3}$/.test(text));
    }
    expect(automaton.test('')).toBe(false);
  });
});
