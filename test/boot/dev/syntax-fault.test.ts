import { expect, test } from 'vitest'
import { syntaxFault } from '../../../src/boot/dev/syntax-fault.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

test('of files that can be read there is none; of one that can’t it names the file', async () => {
  const project = await temporaryFolder({ 'src/good.ts': 'export const a: number = 1', 'src/bad.ts': 'export const = 1', 'src/style.css': '}' })
  expect(await syntaxFault(project, ['src/good.ts', 'src/style.css', 'src/gone.ts'])).toBeNull()
  expect(await syntaxFault(project, ['src/good.ts', 'src/bad.ts'])).toMatch(/^src\/bad\.ts: /)
})
