import type { Letter } from './letter.ts'
import { plainLetter } from './plain-letter.ts'

/** What has changed in an account. */
export type AccountChange = 'password' | 'email'

interface ChangedAccount {
  readonly change: AccountChange
  /** Whether the user has changed it. Otherwise an administrator has. */
  readonly isOwn: boolean
  /** The page where a new password can be asked for. */
  readonly url: string
}

const SUBJECTS = { password: 'Ditt lösenord är bytt', email: 'Din e-postadress är bytt' } as const

function whatHappened({ change, isOwn }: ChangedAccount): string {
  const what =
    change === 'password' ? 'Lösenordet till ditt konto i webbplatsens redigering' : 'E-postadressen till ditt konto i webbplatsens redigering'
  const how = isOwn ? 'byttes nyss från ditt eget konto' : 'byttes nyss av en administratör'
  const then = change === 'email' ? ' Du loggar in med den nya adressen från och med nu, och det här är det sista mejlet hit.' : ''
  return `${what} ${how}.${then}`
}

function whatToDo({ change, isOwn, url }: ChangedAccount): string {
  if (!isOwn && change === 'password') {
    return 'Du är utloggad överallt. Administratören ger dig det nya lösenordet, och du väljer ett eget när du loggar in. Kom det här oväntat? Hör av dig till administratören.'
  }
  if (change === 'email') return 'Var det inte du? Hör genast av dig till en administratör. Du behöver inte öppna någon länk.'
  return `Alla andra inloggningar är avslutade. Var det inte du? Välj genast ett nytt lösenord här: ${url} Hör sedan av dig till en administratör.`
}

/** The letter to a user whose password or e-mail address has changed. It goes to the address that the account had before. */
export function accountChanged(changed: ChangedAccount): Letter {
  return plainLetter(SUBJECTS[changed.change], ['Hej!', whatHappened(changed), whatToDo(changed)])
}
