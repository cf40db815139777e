import { createApp } from 'astro/app/entrypoint'

// Nobody reads a page while it is made, so it need not be made in pieces.
export const app = createApp({ streaming: false })
