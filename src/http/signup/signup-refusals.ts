import type { PageRefusal } from '../response/refusal-page.ts'

/** The refusals of sign-up pages. */
export const SIGNUP_REFUSED = {
  notReady: {
    title: 'Sidan kan inte visas just nu',
    words: 'Om du just skickade en anmälan får du ett mejl så snart den är behandlad. Vänta en liten stund och ladda om sidan.',
  },
  busy: {
    title: 'Många är här just nu',
    words: 'Vänta några sekunder och ladda om sidan. Det går lika bra att anmäla sig om en liten stund.',
  },
  busyAfterForm: {
    title: 'Skicka igen om några sekunder',
    words: 'Det du har skrivit är kvar, men vi kunde inte visa nästa sida just nu. Det gör inget om du skickar flera gånger: du anmäls bara en gång.',
    again: 'Skicka igen',
  },
  lockedAfterForm: {
    title: 'Skicka igen om en liten stund',
    words:
      'Vi kunde inte ta emot formuläret just nu. Det du har skrivit är kvar: vänta en liten stund och skicka igen. Det gör inget om du skickar flera gånger.',
    again: 'Skicka igen',
  },
  unknown: {
    title: 'Det finns ingen anmälan här',
    words: 'Något saknas i länken, eller så går det inte att anmäla sig till evenemanget här. Kontrollera att hela länken från mejlet kom med.',
    link: { to: '/kalender/', label: 'Till kalendern' },
  },
  gone: {
    title: 'Anmälan finns inte kvar',
    words: 'Anmälningar raderas en tid efter evenemanget. Har du frågor, kontakta arrangören.',
    link: { to: '/kalender/', label: 'Till kalendern' },
  },
  unreadable: {
    title: 'Anmälan kunde inte läsas',
    words: 'Formuläret kom inte fram helt, och ingen anmälan är gjord. Gå tillbaka och skicka det igen.',
    link: { to: '/kalender/', label: 'Till kalendern' },
  },
} as const satisfies Readonly<Record<string, PageRefusal & { readonly again?: string }>>
