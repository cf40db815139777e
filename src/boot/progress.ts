/** The steps of a start, shown as they go: name, amount and time. */
export interface Progress {
  /** Does a step and shows its name and time, with the text that `work` notes. */
  readonly step: <T>(name: string, work: (note: (text: string) => void) => Promise<T>) => Promise<T>
  readonly say: (line: string) => void
  /** The name of the current step, for `/healthz`. */
  readonly current: () => string
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`

/** Writes progress to a stream. On a terminal a step's line is rewritten as it goes on; elsewhere each step is one line. */
export function progressTo(stream: NodeJS.WriteStream): Progress {
  let current = 'startar'
  let isShown = false
  return {
    current: () => current,
    // On a terminal, a step's unfinished line gives way, and is written again below.
    say: (line) => stream.write(`${isShown ? '\r\u001b[2K' : ''}${line}\n`),
    step: async (name, work) => {
      current = name
      const began = performance.now()
      let noted = ''
      const show = () => stream.isTTY && stream.write(`\r\u001b[2K  … ${name}${noted ? `: ${noted}` : ''} (${seconds(performance.now() - began)})`)
      isShown = stream.isTTY
      show()
      const ticking = stream.isTTY ? setInterval(show, 500) : undefined
      try {
        const result = await work((text) => {
          noted = text
          show()
        })
        stream.write(`${stream.isTTY ? '\r\u001b[2K' : ''}  ✓ ${name}${noted ? `: ${noted}` : ''} (${seconds(performance.now() - began)})\n`)
        return result
      } catch (error) {
        if (stream.isTTY) stream.write('\r\u001b[2K')
        throw error
      } finally {
        clearInterval(ticking)
        isShown = false
      }
    },
  }
}
