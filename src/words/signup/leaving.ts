/** Texts for participants who give back a seat. `event` is the event's title, and `isWaitedFor` says that somebody waits on the reserve list. */
const SEAT = {
  title: 'Avboka',
  words: (isWaitedFor: boolean) => `Kan du inte komma? Avboka, så ${isWaitedFor ? 'går platsen till någon på reservlistan' : 'blir platsen ledig'}.`,
  button: 'Avboka anmälan',
  question: (event: string, isWaitedFor: boolean) =>
    isWaitedFor
      ? `Vill du avboka din anmälan till ${event}? Platsen går till någon på reservlistan. Ändrar du dig får du själv ställa dig på den.`
      : `Vill du avboka din anmälan till ${event}? Ändrar du dig får du anmäla dig på nytt, om det finns platser kvar.`,
  yes: 'Ja, avboka',
  no: 'Nej, behåll anmälan',
  wrongAddress: 'Adressen kan inte ändras. Avboka och anmäl dig på nytt om den är fel.',
} as const

/** Texts for participants who leave the reserve list. */
const LIST = {
  title: 'Lämna reservlistan',
  words: () => 'Vill du inte vänta på en plats längre? Då kan du lämna reservlistan.',
  button: 'Lämna reservlistan',
  question: (event: string) => `Vill du lämna reservlistan till ${event}? Det går inte att ångra: anmäler du dig igen hamnar du sist.`,
  yes: 'Ja, lämna reservlistan',
  no: 'Nej, stå kvar',
  wrongAddress: 'Adressen kan inte ändras. Är den fel behöver du lämna reservlistan och anmäla dig på nytt, och då hamnar du sist.',
} as const

/** Texts for participants who cancel, by whether they have seats or wait for one. */
export const leavingInWords = (isWaiting: boolean): typeof SEAT | typeof LIST => (isWaiting ? LIST : SEAT)
