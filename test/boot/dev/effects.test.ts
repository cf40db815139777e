import { expect, test } from 'vitest'
import { effectsOf } from '../../../src/boot/dev/effects.ts'

const effectNames = (...files: string[]) => {
  const { compiles, restarts } = effectsOf(files)
  return [compiles && 'compiles', restarts && 'restarts'].filter(Boolean).join(' and ') || 'nothing'
}

test.each([
  ['src/site/pages/index.astro', 'compiles'],
  ['src/site/styles/base.css', 'compiles'],
  ['src/site/components/calls/apply-box/now-to-do.ts', 'compiles'],
  ['src/views/Timeline.tsx', 'compiles'],
  ['public/favicon.svg', 'compiles'],
  ['astro.config.mjs', 'compiles'],
  ['src/domain/calls/funding-call.ts', 'compiles and restarts'],
  ['src/words/labels.ts', 'compiles and restarts'],
  ['src/cms/collections/news.ts', 'restarts'],
  ['src/cms/admin/words.ts', 'restarts'],
  ['src/publisher/output/site-file.ts', 'restarts'],
  ['src/settings.ts', 'restarts'],
  ['payload.config.ts', 'restarts'],
  ['next.config.mjs', 'restarts'],
  ['src/cms/admin/Logo.tsx', 'nothing'],
  ['src/app/(payload)/admin/importMap.js', 'nothing'],
  ['src/app/(payload)/custom.css', 'nothing'],
  ['src/words/.labels.ts.swp', 'nothing'],
  ['src/words/labels.ts~', 'nothing'],
  ['README.md', 'nothing'],
  ['next-env.d.ts', 'nothing'],
  ['test/run.ts', 'nothing'],
])('a change of %s: %s', (file, effects) => expect(effectNames(file)).toBe(effects))

test('several changes have the effects of each', () => {
  expect(effectNames('src/site/env.d.ts', 'src/site/layouts/Base.astro', 'src/mail/letter.ts')).toBe('compiles and restarts')
  expect(effectNames()).toBe('nothing')
})
