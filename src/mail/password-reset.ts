import type { Letter } from './letter.ts'
import { plainLetter } from './plain-letter.ts'

/** The letter with a link to choose a new password. `url` is the page where it is chosen. */
export function passwordReset({ url }: { readonly url: string }): Letter {
  return plainLetter('Nytt lösenord', [
    'Hej!',
    'Någon, förmodligen du, har bett om ett nytt lösenord till webbplatsens redigering.',
    `Välj ett nytt lösenord här: ${url}`,
    'Länken gäller i en timme. Har du inte bett om något nytt lösenord behöver du inte göra något; det gamla gäller fortfarande.',
  ])
}
