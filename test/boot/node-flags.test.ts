import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { NODE_FLAGS } from '../../src/boot/node-flags.ts'

test.each(['start', 'publish', 'publisher'])('the npm script %s starts Node with the flags for publishing', async (name) => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly scripts: Readonly<Record<string, string>> }
  expect(scripts[name]).toContain(`node ${NODE_FLAGS.join(' ')} src/commands/run.mjs`)
})

test('Node knows the flags', () => {
  expect(spawnSync(process.execPath, [...NODE_FLAGS, '--eval', '']).status).toBe(0)
})
