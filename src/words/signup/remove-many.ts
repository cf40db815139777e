const signups = (count: number) => (count === 1 ? '1 anmälan' : `${count} anmälningar`)

/** Texts about removing many sign-ups at once. */
export const MANY = {
  choose: (name: string) => `Välj ${name}`,
  chosen: 'Ta bort eller avboka valda …',
  hits: (count: number) => (count === 1 ? 'Ta bort eller avboka träffen …' : `Ta bort eller avboka alla ${count} …`),
  help: 'Kryssa för dem som ska bort, till exempel påhittade anmälningar. Inget ändras förrän du har valt på nästa sida.',
  question: (count: number) => `Ta bort eller avboka ${signups(count)}?`,
  whose: (count: number, people: number) => `Det gäller ${signups(count)}${people > count ? ` med ${people} personer` : ''}:`,
  removeWords: 'Ta bort utan spår: allt som de har uppgett raderas för gott, med mejl och incheckning. Inga mejl skickas. Det går inte att ångra.',
  remove: (count: number) => `Ta bort ${signups(count)} utan mejl`,
  cancelWords: 'Avboka: var och en får ett mejl om att anmälan är avbokad.',
  goesToList: 'Platserna erbjuds reservlistan i turordning.',
  cancel: (count: number) => `Avboka ${signups(count)} och skicka mejl`,
  nothing: { title: 'Inget är valt', words: 'Kryssa för minst en anmälan i listan, och försök igen.' },
} as const

/** Confirmations that many sign-ups were removed or cancelled, by their values in the URL. */
export const MANY_DONE = {
  borttagna: (count: number) => `${signups(count)} ${count === 1 ? 'är borttagen' : 'är borttagna'} med allt som hörde till. Inget mejl skickades.`,
  avbokade: (count: number) => `${signups(count)} ${count === 1 ? 'är avbokad' : 'är avbokade'}. Mejl om det är på väg.`,
} as const

/** Whether a text is the value of such a confirmation. */
export const isManyDone = (text: string | null): text is keyof typeof MANY_DONE => text !== null && Object.hasOwn(MANY_DONE, text)
