/** The line in which Next tells how long its settings took to read. It can't be turned off, and all else that a start prints is Swedish. */
const TIMING = /Running next\.config\.\w+ took/

/** Prepares Next without its English line about its settings. Other output passes. */
export async function preparedQuietly(next: { readonly prepare: () => Promise<void> }): Promise<void> {
  const { log } = console
  console.log = (...words: readonly unknown[]) => {
    if (!(typeof words[0] === 'string' && TIMING.test(words[0]))) log(...words)
  }
  try {
    await next.prepare()
  } finally {
    console.log = log
  }
}
