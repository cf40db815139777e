import { withPayload } from '@payloadcms/next/withPayload'

/** The admin and the API. The public site is Astro's; see astro.config.mjs. */
export default withPayload(
  {
    poweredByHeader: false,
    // One copy of Payload in the process: with two, `instanceof` fails on its errors and a refusal loses what it says of each field.
    serverExternalPackages: ['payload', '@payloadcms/db-sqlite', '@payloadcms/db-mongodb', '@libsql/client', 'libsql'],
    // `npm test` type-checks; a start from a clean clone need not do it again.
    typescript: { ignoreBuildErrors: true },
    experimental: { cpus: 2 },
  },
  { devBundleServerPackages: false },
)
