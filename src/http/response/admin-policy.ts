/**
 * The Content-Security-Policy of a page of the admin. Its scripts need the nonce, and may load further scripts of their own (`strict-dynamic`). Payload and its
 * text editor set styles on elements, which needs `unsafe-inline` for styles. Pictures that are about to be uploaded are shown from memory, as `blob:`. The
 * live preview is a frame of this origin.
 */
export function adminPolicy(nonce: string, isDev: boolean): string {
  // In development mode React evaluates code, and Next reloads over a WebSocket.
  const [evaluated, reloading] = isDev ? [" 'unsafe-eval'", ' ws: wss:'] : ['', '']
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluated}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${reloading}`,
    "frame-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
