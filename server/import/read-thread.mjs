// A thread gets none of the loaders of the one that starts it, so it registers TypeScript's itself (Node before 22.18).
import { register } from 'tsx/esm/api';

register();
await import('./read-worker.ts');
