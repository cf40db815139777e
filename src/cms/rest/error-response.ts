/** A refusal as JSON in Payload's form, `{ "errors": [{ "message": … }] }`. `message` is a Swedish sentence. */
export const errorResponse = (status: number, message: string, headers?: Headers): Response =>
  Response.json({ errors: [{ message }] }, { status, ...(headers ? { headers } : {}) })
