import fc from 'fast-check';

// A run can be repeated: the seed is the same everywhere unless one is given, or `random` asked for.
const seed = process.env['SLUICE_SEED'] ?? '20261121';

if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
