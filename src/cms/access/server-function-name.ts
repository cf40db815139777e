/**
 * Whether a name can be that of a function that the admin calls on the server. Payload looks names up in plain objects, which have properties of their own:
 * `constructor` would return the request, with the session in it.
 */
export const isServerFunctionName = (name: unknown): name is string => typeof name === 'string' && !(name in {})
