/** Texts for participants who give back a seat. `event` is the event's title. */
const SEAT = {
  title: 'Avboka',
  words: 'Kan du inte komma? Avboka så får någon annan platsen.',
  button: 'Avboka anmälan',
  question: (event: string) => `Vill du avboka din anmälan till ${event}? Det går inte att ångra: platsen blir genast ledig för någon annan.`,
  yes: 'Ja, avboka',
  no: 'Nej, behåll anmälan',
  wrongAddress: 'Adressen kan inte ändras. Avboka och anmäl dig på nytt om den är fel.',
} as const

/** Texts for participants who leave the reserve list. */
const LIST = {
  title: 'Lämna reservlistan',
  words: 'Vill du inte vänta på en plats längre? Lämna listan, så kommer de som står efter dig närmare en plats.',
  button: 'Lämna reservlistan',
  question: (event: string) => `Vill du lämna reservlistan till ${event}? Det går inte att ångra: anmäler du dig igen hamnar du sist.`,
  yes: 'Ja, lämna reservlistan',
  no: 'Nej, stå kvar',
  wrongAddress: 'Adressen kan inte ändras. Är den fel behöver du lämna reservlistan och anmäla dig på nytt, och då hamnar du sist.',
} as const

/** Texts for participants who cancel, by whether they have seats or wait for one. */
export const leavingInWords = (isWaiting: boolean): typeof SEAT | typeof LIST => (isWaiting ? LIST : SEAT)
