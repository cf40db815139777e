import { expect, test } from 'vitest'
import { syntaxFault } from '../../../src/boot/dev/syntax-fault.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

test('a syntax error names its file, and removed files and other languages have none', async () => {
  const project = await temporaryFolder({ 'src/good.ts': 'export const a: number = 1', 'src/bad.ts': 'export const = 1', 'src/style.css': '}' })
  expect(await syntaxFault(project, ['src/good.ts', 'src/style.css', 'src/gone.ts'])).toBeNull()
  expect(await syntaxFault(project, ['src/good.ts', 'src/bad.ts'])).toMatch(/^src\/bad\.ts: /)
})
