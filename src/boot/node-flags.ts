/**
 * How Node has to be started to publish. On processors with memory protection keys V8 keeps an account of pages of code that now and then ends a process in
 * which threads come and go: "Check failed: jit_page.has_value()". The scripts in package.json say the same.
 */
export const NODE_FLAGS: readonly string[] = ['--no-memory-protection-keys']
