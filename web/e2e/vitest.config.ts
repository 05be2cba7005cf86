import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: process.env.FIGURES === undefined ? ['e2e/**/*.test.ts'] : ['e2e/figures.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    bail: 1, // each step starts where the one before has ended
  },
});
