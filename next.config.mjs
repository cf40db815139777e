import { withPayload } from '@payloadcms/next/withPayload'

/** The admin and the API. The public site is Astro's; see astro.config.mjs. */
export default withPayload(
  {
    poweredByHeader: false,
    // `npm test` type-checks; a start from a clean clone need not do it again.
    typescript: { ignoreBuildErrors: true },
    experimental: { cpus: 2 },
  },
  { devBundleServerPackages: false },
)
