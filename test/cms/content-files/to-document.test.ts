import type { FlattenedField } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { fileFields } from '../../../src/cms/content-files/content-fields.ts'
import { fromDocument } from '../../../src/cms/content-files/from-document.ts'
import { contentFileText, readContentFile } from '../../../src/cms/content-files/front-matter.ts'
import { toDocument } from '../../../src/cms/content-files/to-document.ts'

type ReadContext = Parameters<typeof toDocument>[3]

import { builtConfig, checkingRequest } from './built-config.ts'

const SLUGS = ['anna', 'energi', 'fokus', 'karta', 'protokoll', '2027']
let fieldsOf: (slug: string) => readonly FlattenedField[]
let reading: ReadContext

beforeAll(async () => {
  const config = await builtConfig()
  fieldsOf = (slug) => {
    const found = [...config.collections, ...config.globals].find((one) => one.slug === slug)
    return fileFields(found?.flattenedFields ?? [], Boolean(found && 'upload' in found && found.upload))
  }
  reading = {
    today: '2026-11-22',
    isDraft: false,
    req: await checkingRequest(),
    idOf: (_, slug) => (SLUGS.includes(slug) ? SLUGS.indexOf(slug) : undefined),
  }
})

const read = (slug: string, text: string, change: Partial<ReadContext> = {}) =>
  toDocument(readContentFile(text), fieldsOf(slug), ['status', 'file'], { ...reading, ...change })
const write = (slug: string, data: Record<string, unknown>, isKnown = (_: string | number) => true) => {
  const notes: string[] = []
  const { values, body } = fromDocument(data, fieldsOf(slug), {
    slugOf: (_, id) => (isKnown(id) ? (SLUGS[Number(id)] ?? null) : null),
    note: (what) => notes.push(what),
    fault: (reason) => {
      throw new Error(reason)
    },
  })
  return { text: contentFileText(values, body), notes }
}

const CALL = `---
title: Projektmedel
guid: a-guid
lead: Pengar till projekt.
contacts:
  - anna
applicants:
  - municipality
  - company
amounts:
  most: 500000
criteria:
  - Nytta
  - Fler än en part
answers:
  - question: Får man söka två gånger?
    answer: |-
      Ja.

      - men inte **samtidigt**
    answeredOn: 2026-03-14
rounds:
  - title: Omgång 2027
    slug: "2027"
    opensAt: 2026-01-31T23:00:00.000Z
    closesAt: 2026-03-31T21:59:00.000Z
    decision:
      decidedOn: 2026-05-01
      protocol: protokoll
      grants:
        - title: Ett
          applicant: En förening
          amount: 0
---

Se [kalendern](ref:events/fokus).

\`\`\`card
record: events/fokus
\`\`\`

\`\`\`steps
items:
  - title: Först
    text: "[a](ref:documents/protokoll)"
\`\`\`
`

describe('a content file', () => {
  test('is the same file after it is read and written', () => {
    const { data, faults } = read('funding-calls', CALL)
    expect(faults).toEqual([])
    expect(write('funding-calls', data)).toEqual({ text: CALL, notes: [] })
  })

  test('becomes the document that Payload stores', () => {
    const { data } = read('funding-calls', CALL)
    expect(data).toMatchObject({
      contacts: [0],
      criteria: [{ text: 'Nytta' }, { text: 'Fler än en part' }],
      documents: [],
      howToApply: null,
      funder: { name: null, url: null },
      amounts: { least: null, most: 500000 },
      rounds: [
        {
          slug: '2027',
          opensAt_tz: 'Europe/Stockholm',
          closesAt: '2026-03-31T21:59:00.000Z',
          decision: { decidedOn: '2026-05-01T12:00:00.000Z', protocol: 4 },
        },
      ],
    })
  })

  test('gets the defaults of missing fields', () => {
    const { data } = read('events', '---\ntitle: A\nlead: B\noccasions:\n  - startsAt: +21d 09:00\n    endsAt: +21d 10:00\n---\n')
    expect(data).toMatchObject({ plan: 'scheduled', format: 'on-site', related: [], signup: { way: 'none', hasWaitingList: false }, price: null })
  })

  test('keeps numbers in texts as written', () => {
    expect(read('contacts', '---\nname: 007\nrole: 1.50\nphone: +4613\n---\n').data).toMatchObject({ name: '007', role: '1.50', phone: '+4613' })
  })

  test('leaves out references to missing documents, and reports them', () => {
    const { data } = read('funding-calls', CALL)
    const { text, notes } = write('funding-calls', data, (id) => id !== 2 && id !== 0)
    expect(text).not.toContain('ref:events')
    expect(text).not.toContain('card')
    expect(text).not.toContain('contacts')
    expect(text).toContain('Se kalendern.')
    expect(notes.length).toBeGreaterThanOrEqual(3)
  })

  test.each([
    ['news', 'publishedAt: 20-12-01', 'publishedAt', /”20-12-01” är inget datum/],
    ['news', 'applyBy: 2026-02-30', 'applyBy', /inget datum/],
    ['news', 'rubrik: x', 'rubrik', /finns inte. De som finns är title, /],
    ['news', 'kind: nyhet', 'kind', /”nyhet” går inte att välja. Det som finns är news, press-release/],
    ['news', 'themes:\n  - okand', 'themes.0', /inget i themes med adressen ”okand”/],
    ['news', 'themes: energi', 'themes', /lista/],
    ['news', 'related:\n  - fokus', 'related.0', /samling\/adress/],
    ['news', 'isFeatured: ja', 'isFeatured', /true eller false/],
    ['news', 'body: x', 'body', /under fälten/],
    ['news', 'lead: {{year -1å}}', 'lead', /fält|räkna/],
    ['events', 'price: 100 kr', 'price', /inget tal/],
    ['events', 'price: -1', 'price', /negativt/],
    ['events', 'programme:\n  - from: 25.00\n    title: x', 'programme.0.from', /klockslag/],
    ['events', 'programme:\n  - title: x', 'programme.0.from', /måste fyllas i/],
    ['projects', 'period:\n  from: 20112-01\n  to: 2012-01', 'period.from', /”20112-01” är ingen månad/],
    ['projects', 'documentation: x', 'documentation', /finns inte/],
    ['projects', 'lessons: "# A"', 'lessons', /title/],
    ['funding-calls', 'answers:\n  - question: x\n    answeredOn: 2026-01-01\n    answer: "## y"', 'answers.0.answer', /rubrik/i],
    ['navigation', 'main:\n  - label: x\n    document: pages/fokus\n    path: /kalender/', 'main.0.path', /inte båda/],
  ])('of %s with %j is refused at that line', (slug, yaml, field, reason) => {
    const { faults } = read(slug, `---\n${yaml}\n---\n`)
    const found = faults.find((fault) => fault.field === field)
    expect(found?.reason).toMatch(reason)
    expect(found?.line).toBeGreaterThanOrEqual(2)
    expect(found?.line).toBeLessThanOrEqual(2 + yaml.split('\n').length - 1)
  })

  test('is refused when a block lacks a field, with the line of the block', () => {
    const { faults } = read(
      'news',
      '---\ntitle: A\nlead: B\n---\n\nText\n\n```quote\nname: C\ntext:\n```\n\n```keyFigures\nitems:\n  - value: 1\n```\n',
    )
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [10, 'body.text'],
      [15, 'body.items.0.label'],
    ])
  })

  test('without a required field is refused, unless it is a draft', () => {
    expect(read('news', '---\ntitle: A\n---\n').faults).toMatchObject([{ field: 'lead', reason: 'Fältet måste fyllas i.' }])
    expect(read('news', '---\ntitle: A\n---\n', { isDraft: true }).faults).toEqual([])
    expect(read('projects', '---\ntitle: A\nperiod:\n  from: 20112-01\n---\n', { isDraft: true }).faults).toHaveLength(1)
  })

  test('reports each fault once', () => {
    expect(read('funding-calls', '---\ntitle: A\nlead: B\nrounds:\n  - x\n---\n').faults).toHaveLength(1)
  })
})
