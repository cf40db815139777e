/** A digest of a text, by FNV-1a in 32 bits, as eight hexadecimal digits: enough to tell a few things apart. Another start gives another digest. */
export function digest(text: string, start = 0x811c9dc5): string {
  let hash = start
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
