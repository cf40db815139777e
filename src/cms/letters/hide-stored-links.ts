import type { Payload, Where } from 'payload'
import { PERSONAL_LINK } from '../../mail/personal-link.ts'
import { compareAndSwap } from '../database/compare-and-swap.ts'

interface Row {
  readonly id: string | number
  readonly signup: string
  readonly text?: string | null
  readonly html?: string | null
}

/** The start of a personal address after its origin. The links of version 0.1 have it, whatever the origin was. */
const BELOW = '/anmalan/'
const LINK = /https?:\/\/[^\s"'<>]*\/anmalan\/([\w-]+)\.[\w-]{32}\//g

/**
 * Takes the personal addresses out of stored letters that have them: those of earlier versions, and those of a restored backup. Sending such a letter
 * again puts the address back. Returns how many letters were changed. It may be killed and repeated.
 */
export async function hideStoredLinks(payload: Payload): Promise<number> {
  const where: Where = { or: [{ text: { contains: BELOW } }, { html: { contains: BELOW } }] }
  const { docs } = await payload.db.find<Row>({ collection: 'letters', where, select: { signup: true }, pagination: false })
  let changed = 0
  for (const { id } of docs) {
    const row = await payload.db.findOne<Row & { id: number }>({ collection: 'letters', where: { id: { equals: id } } })
    if (!row) continue
    // Another's link, which only the participant's own text can hold, is taken out without a place for the address.
    const hidden = (words: string) => words.replace(LINK, (_, key: string) => (key === row.signup ? PERSONAL_LINK : ''))
    const data = { text: hidden(row.text ?? ''), html: hidden(row.html ?? '') }
    if (data.text === row.text && data.html === row.html) continue
    if (await compareAndSwap(payload, { collection: 'letters', row: { id: { equals: id } }, expected: { signup: { equals: row.signup } }, data }))
      changed += 1
  }
  return changed
}
