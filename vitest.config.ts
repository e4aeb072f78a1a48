import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const node = { environment: 'node', pool: 'threads' } as const;
/** On two cores Vitest by itself would take but one. A busy machine makes no test red. What keeps nothing in its modules is not loaded anew for each file. */
const wide = { ...node, maxWorkers: Math.max(2, availableParallelism() - 1), testTimeout: 60_000 } as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...wide,
          name: 'rules',
          isolate: false,
          include: ['core/**/*.test.ts', 'protocol/**/*.test.ts', 'setup/**/*.test.ts', 'bench/**/*.test.ts'],
        },
      },
      { test: { ...wide, name: 'phone', include: ['rep/**/*.test.ts', 'ui/**/*.test.ts', 'console/**/*.test.ts'] } },
      {
        test: {
          ...wide,
          name: 'server',
          isolate: false,
          include: ['server/**/*.test.ts'],
          globalSetup: ['server/postgres/testing.ts'],
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...node,
          name: 'faults',
          include: ['faults/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...node,
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // Two browsers and two servers at once: more would take each other's time on the smallest machine.
          maxWorkers: 2,
        },
      },
    ],
  },
});
