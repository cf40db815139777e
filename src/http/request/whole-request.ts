/**
 * The same request with its whole body, which was read before: what waits for a body must not keep the place of others meanwhile. Null when the body takes
 * longer than `time`, in milliseconds. The body's length is limited by the caller.
 */
export async function wholeRequest(request: Request, time: number): Promise<Request | null> {
  if (request.body === null) return request
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), time)
  })
  try {
    const body = await Promise.race([request.arrayBuffer(), late])
    return body === null ? null : new Request(request.url, { method: request.method, headers: request.headers, body })
  } finally {
    clearTimeout(timer)
  }
}
