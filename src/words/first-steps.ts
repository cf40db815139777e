/** The texts of the card with first steps on the dashboard. */
export const FIRST_STEPS = {
  title: 'Prova detta',
  lead: 'Så ser du hur Torget fungerar. Listan är bara din, och du kan dölja den när du vill.',
  dismiss: 'Dölj listan',
  failed: 'Listan kunde inte döljas. Försök igen.',
  headline: 'Ändra en rubrik',
  headlineHelp: 'Publicera ändringen och titta på webbplatsen: den nya rubriken är redan där, på sidan, i listorna och i flödena.',
  call: 'Öppna en utlysning',
  callHelp: 'Sätt öppningsdag och sista ansökningsdag på en omgång. Webbplatsen öppnar och stänger den av sig själv, på sekunden.',
  signup: 'Anmäl dig själv',
  signupHelp: 'Fyll i formuläret som en besökare och läs mejlet som kommer. Med länken i det kan du ändra eller avboka.',
  outbox: 'Ingen e-postserver är inställd, så mejlet sparas som en fil i mappen outbox i DATA_DIR (data/outbox om inget annat är valt).',
  letters: 'Mejl som har skickats',
  lettersForStaff: '(texten ser bara den som har rollen Evenemangspersonal)',
  checkIn: 'Checka in med nätet avslaget',
  checkInHelp: 'Öppna incheckningen, stäng av nätet och bocka av någon. När nätet är tillbaka skickas det du har gjort.',
} as const
