import { VisitorGate } from './visitor-gate.ts'

/**
 * The gate of sign-up pages, and of the events that they show. A page takes some ten milliseconds of the render thread, which searches and publishing also need: pages get half its time. When
 * sign-up for a sought event opens, a thousand visitors wait for half a minute at the most and are not refused. One network address, such as an office or a
 * school, may have two hundred waiting; it takes turns with the others.
 */
export const signupGate = (): VisitorGate =>
  new VisitorGate({ running: 1, waiting: 2_000, waitingEach: 200, patience: 30_000, longest: 10_000, pause: 1 })
