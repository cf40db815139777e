/** A reason not to start that the person at the keyboard can do something about. The message is one Swedish sentence. */
export class StartupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StartupError'
  }
}
