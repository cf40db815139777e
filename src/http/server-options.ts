import type { ServerOptions } from 'node:http'

/**
 * How long connections may take, in milliseconds. Connections that send nothing, or too slowly, are ended, so that they can't use up the server's. Without a
 * listener for `upgrade`, Node answers a request for another protocol as an ordinary one (RFC 9110, 7.8).
 */
export const SERVER_OPTIONS = {
  /** For the headers of a request, counted from the connection's beginning. */
  headersTimeout: 20_000,
  /** For a whole request. The largest file takes 50 MB at 2 Mbit/s. */
  requestTimeout: 240_000,
  /** How often connections are looked at. */
  connectionsCheckingInterval: 5_000,
  /** Between two requests. Longer than a proxy keeps its connections (nginx: 60 s), so that none ends while the proxy sends a request over it. */
  keepAliveTimeout: 75_000,
  /** For the headers of a request in bytes, Node's own value. */
  maxHeaderSize: 16_384,
} as const satisfies ServerOptions

/** How long a connection may be silent during a request and its answer, in milliseconds: a reader who stopped reading is gone. */
export const SILENCE = 120_000
