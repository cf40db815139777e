import path from 'node:path'
import { expect, test } from 'vitest'
import { restoreCommands } from '../../../src/boot/backup/restore-advice.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

test.each([
  ['in another place is named as it is', '/mnt/copies/a', '/mnt/copies/a'],
  ['in the folder is named where the move puts it', 'DATA/backup/a', 'DATA.old/backup/a'],
  ['beside the folder, with a name that begins alike, is named as it is', 'DATA-copies/a', 'DATA-copies/a'],
  ['that is not known is left to the operator', null, '<säkerhetskopia>'],
])('a backup %s', async (_, backup, named) => {
  const data = path.join(await temporaryFolder({ 'data/x': '' }), 'data')
  expect(restoreCommands(data, backup?.replace('DATA', data) ?? null)).toBe(
    `  mv ${data} ${data}.old\n  npm run restore -- ${named.replace('DATA', data)}`,
  )
})

test('a folder that was moved away before is not moved into', async () => {
  const data = path.join(await temporaryFolder({ 'data/x': '', 'data.old/x': '' }), 'data')
  expect(restoreCommands(data, null)).toContain(`mv ${data} ${data}.old-2\n`)
})
