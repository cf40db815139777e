/** The `tel:` URI (RFC 3966) of a Swedish telephone number: `033-12 34 56` becomes `tel:+4633123456`. */
export function telephoneAddress(phone: string): string {
  const digits = phone.replace(/\(0\)/, '').replace(/[^\d+]/g, '')
  return `tel:${digits.replace(/^00/, '+').replace(/^0/, '+46')}`
}
