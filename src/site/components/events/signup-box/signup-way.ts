import type { EventView } from '../../../../domain/questions/events.ts'

/** The way to sign up for an event: the link and its words. */
export interface SignupWay {
  readonly href: string
  readonly label: string
  readonly isOutside: boolean
}

/** The way to sign up for an event. Null if nobody can sign up, or only by asking the contacts. */
export function signupWay({ event, signup: status }: Pick<EventView, 'event' | 'signup'>): SignupWay | null {
  const by = event.signup?.by ?? null
  const canSignUp = status === 'open' || status === 'nearly-full' || status === 'waiting-list'
  if (!canSignUp || by === null) return null
  const label = status === 'waiting-list' ? 'Ställ dig på reservlistan' : 'Anmäl dig'
  switch (by.kind) {
    case 'form':
      return { href: '#anmalan', label, isOutside: false }
    case 'link':
      return { href: by.url, label, isOutside: true }
    case 'email':
      return { href: `mailto:${by.email}?subject=${encodeURIComponent(`Anmälan: ${event.title}`)}`, label: `${label} med ett mejl`, isOutside: false }
  }
}
