import { createApp } from 'astro/app/entrypoint'

/** Astro's app, with which the publisher renders pages. Streaming is off, as no reader waits for the first part of a page. */
export const app = createApp({ streaming: false })
