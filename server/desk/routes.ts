import type { Hands } from '../hands.ts';
import { newRoutes, type Routes } from '../routes.ts';

export function deskRoutes(_hands: Hands): Routes {
  return newRoutes();
}
