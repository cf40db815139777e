/** An organisation number's ten digits, however it was typed (`222000-0000`, `16 2220000000`), or null for what is none. */
export function organisationDigits(text: string | null): string | null {
  const [, digits = null] = /^(?:16)?(\d{10})$/.exec((text ?? '').replace(/[\s-]/g, '')) ?? []
  return digits
}
