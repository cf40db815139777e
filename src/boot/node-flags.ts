/**
 * The flags that Node needs to publish. On processors with memory protection keys V8's bookkeeping of code pages now and then ends a process in which threads
 * come and go: "Check failed: jit_page.has_value()". The scripts in package.json have the same flags.
 */
export const NODE_FLAGS: readonly string[] = ['--no-memory-protection-keys']
