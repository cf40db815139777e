import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportFolder } from '../../../src/cms/content-files/export.ts'
import { ContentFaults } from '../../../src/cms/content-files/faults.ts'
import { seedFolder } from '../../../src/cms/content-files/seed.ts'
import { openTestCms } from '../open-cms.ts'

const NOW = Date.now()
let cms: Awaited<ReturnType<typeof openTestCms>>
let place: string
let payload: Payload

beforeAll(async () => {
  cms = await openTestCms()
  ;({ payload, place } = cms)
})

afterAll(() => cms?.remove())

/** Writes files to a new folder. Returns its path. */
async function folderOf(files: Record<string, string | Buffer>): Promise<string> {
  const folder = await mkdtemp(path.join(place, 'folder-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), content)
  }
  return folder
}

const seed = (folder: string) => seedFolder({ payload, folder, now: NOW, report: () => undefined })
const faultsOf = async (files: Record<string, string>) => {
  const error = await seed(await folderOf(files)).catch((thrown: unknown) => thrown)
  if (!(error instanceof ContentFaults)) throw error
  return error.faults.map(({ file, line, field, reason }) => [file.split(path.sep).slice(-2).join('/'), line, field, reason])
}
const front = (yaml: string, body = '') => `---\n${yaml}\n---\n\n${body}\n`
const countOf = async (slug: 'news' | 'pages') => (await payload.count({ collection: slug, overrideAccess: true })).totalDocs

const picture = (red: number) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: { r: red, g: 90, b: 90 } } })
    .png()
    .toBuffer()

const CONTENT = {
  'site.md': front('name: Regionen\nlogo: torn\ndarkLogo: torn\napplicationHosts:\n  - ansok.example.se'),
  'navigation.md': front('main:\n  - label: Om oss\n    document: pages/om-oss\n  - label: Kalender\n    path: /kalender/'),
  'themes/energi.md': front('name: Energi'),
  'contacts/anna.md': front('name: Anna\nrole: Strateg\nphone: +46 13 00\nportrait: torn'),
  'images/torn.md': front('file: torn.png\nalt: Ett torn\nphotographer: Bo'),
  'documents/protokoll.md': front('file: protokoll.pdf\ntitle: Protokoll'),
  'documents/protokoll.pdf': '%PDF-1.4 x',
  'pages/om-oss.md': front('title: Om oss\norder: 2', 'Läs [nyheten](ref:news/forsta) från {{date -10d}}.'),
  'pages/kontakt.md': front('title: Kontakt\nparent: om-oss'),
  'news/forsta.md': front(
    'title: Första nyheten\npublishedAt: -10d 09:00\nlead: Ingress\nimage: torn\nthemes:\n  - energi\nrelated:\n  - pages/om-oss\n  - funding-calls/projektmedel',
    '## Rubrik\n\n```card\nrecord: funding-calls/projektmedel\n```\n\n```figure\nimage: torn\n```',
  ),
  'news/utan-datum.md': front('title: Utan datum\nlead: Ingress'),
  'news/utkast.md': front('status: draft\ntitle: Utkast', 'Halvt.'),
  'funding-calls/projektmedel.md': front(
    'title: Projektmedel\nlead: Pengar\napplicationTemplate: https://ansok.example.se/{call}/{round}\nrounds:\n  - title: Omgång\n    slug: "2027"\n    opensAt: +1d 00:00\n    closesAt: +30d 23:59\n    informationMeeting: mote',
  ),
  'events/mote.md': front(
    'title: Möte\nlead: Ett möte\nformat: online\nonlineUrl: https://mote.example.se/1\noccasions:\n  - startsAt: +2d 09:00\n    endsAt: +2d 10:00\nrelated:\n  - funding-calls/projektmedel',
  ),
}

describe('a content folder', () => {
  let folder: string
  let first: Record<string, string>

  const filesIn = async (where: string) => {
    const names = (await readdir(where, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
    return Object.fromEntries(await Promise.all(names.map(async (name) => [path.relative(where, name), await readFile(name, 'base64')] as const)))
  }
  const exported = async () => {
    const where = await folderOf({})
    const told: string[] = []
    await exportFolder({ payload, folder: where, report: (line) => told.push(line) })
    return { files: await filesIn(where), told, where }
  }

  test('fills an empty database', async () => {
    folder = await folderOf({ ...CONTENT, 'images/torn.png': await picture(10) })
    expect(await seed(folder)).toEqual({ created: 13, changed: 0, unchanged: 0 })
    const { docs } = await payload.find({ collection: 'news', where: { slug: { equals: 'forsta' } }, depth: 1, overrideAccess: true })
    expect(docs[0]).toMatchObject({
      _status: 'published',
      image: { alt: 'Ett torn' },
      related: [{ relationTo: 'pages' }, { relationTo: 'funding-calls' }],
    })
  })

  test('changes nothing when it is read again', async () => {
    const told: string[] = []
    expect(await seedFolder({ payload, folder, now: NOW, report: (line) => told.push(line) })).toEqual({ created: 0, changed: 0, unchanged: 13 })
    expect(told).toEqual([])
  })

  test('changes only documents that differ', async () => {
    await writeFile(path.join(folder, 'themes/energi.md'), front('name: Energi\ndescription: Om el'))
    await writeFile(path.join(folder, 'images/torn.png'), await picture(200))
    expect(await seed(folder)).toEqual({ created: 0, changed: 2, unchanged: 11 })
    expect(await seed(folder)).toMatchObject({ changed: 0 })
  })

  test('changes the address of a document with a known guid', async () => {
    const { docs } = await payload.find({ collection: 'pages', where: { slug: { equals: 'kontakt' } }, overrideAccess: true })
    const guid = docs[0]?.guid
    await rm(path.join(folder, 'pages/kontakt.md'))
    await writeFile(path.join(folder, 'pages/kontakta-oss.md'), front(`title: Kontakt\nguid: ${guid}\nparent: om-oss`))
    const before = await countOf('pages')
    expect(await seed(folder)).toMatchObject({ created: 0, changed: 1 })
    expect(await countOf('pages')).toBe(before)
  })

  test('unpublishes a document that has become a draft, and publishes it again', async () => {
    const draft = front('status: draft\ntitle: Utan datum')
    await writeFile(path.join(folder, 'news/utan-datum.md'), draft)
    expect(await seed(folder)).toMatchObject({ changed: 1 })
    expect(await seed(folder)).toMatchObject({ changed: 0 })
    const find = async () => (await payload.find({ collection: 'news', where: { slug: { equals: 'utan-datum' } }, overrideAccess: true })).docs[0]
    expect((await find())?._status).toBe('draft')
    await writeFile(path.join(folder, 'news/utan-datum.md'), CONTENT['news/utan-datum.md'])
    expect(await seed(folder)).toMatchObject({ changed: 1 })
    expect(await find()).toMatchObject({ _status: 'published', publishedAt: expect.any(String) })
  })

  test('has only published content when an export writes it', async () => {
    const { files, told } = await exported()
    first = files
    expect(told).toEqual([])
    expect(Object.keys(files).sort()).toEqual(
      [
        'contacts/anna.md',
        'documents/protokoll.md',
        'documents/protokoll.pdf',
        'events/mote.md',
        'funding-calls/projektmedel.md',
        'images/torn.md',
        'images/torn.png',
        'navigation.md',
        'news/forsta.md',
        'news/utan-datum.md',
        'pages/kontakta-oss.md',
        'pages/om-oss.md',
        'site.md',
        'themes/energi.md',
      ].sort(),
    )
  })

  test('is the same after it is seeded into an empty database and exported again', async () => {
    const { where } = await exported()
    for (const collection of ['news', 'events', 'funding-calls', 'pages', 'themes', 'contacts', 'images', 'documents'] as const) {
      await payload.db.deleteMany({ collection, where: {} })
      if (payload.collections[collection].config.versions) await payload.db.deleteVersions({ collection, where: {} })
    }
    expect(await seed(where)).toMatchObject({ created: 10 })
    expect((await exported()).files).toEqual(first)
    expect(await seed(where)).toEqual({ created: 0, changed: 0, unchanged: 12 })
  })

  test('leaves out references to unpublished documents, and the export reports them', async () => {
    const { docs } = await payload.find({ collection: 'funding-calls', overrideAccess: true })
    await payload.update({ collection: 'funding-calls', id: docs[0]?.id ?? 0, data: { _status: 'draft' }, overrideAccess: true })
    const { files, told } = await exported()
    expect(Object.keys(files)).not.toContain('funding-calls/projektmedel.md')
    expect(Buffer.from(files['news/forsta.md'] ?? '', 'base64').toString()).not.toContain('projektmedel')
    expect(told.length).toBeGreaterThan(0)
    expect(await seed((await exported()).where)).toMatchObject({ created: 0 })
  })
})

describe('a content folder with faults', () => {
  test('is refused as a whole, and all faults are reported', async () => {
    const before = await countOf('news')
    const faults = await faultsOf({
      'news/ny-nyhet.md': front('title: A\nlead: B'),
      'news/fel.md': front('title: A\npublishedAt: 20-12-01'),
      'news/Stor.md': front('title: A\nlead: B'),
      'nyheter/x.md': front('title: A'),
      'images/a.md': front('file: ../a.png\nalt: A'),
      'documents/b.md': front('file: saknas.pdf\ntitle: B'),
      'themes/c.md': front('status: draft\nname: C'),
      'projects/p.md': front('title: P\nlead: L\nowner: O\nperiod:\n  from: 2026-05\n  to: 2026-01'),
      'funding-calls/f.md': front(
        'title: F\nlead: L\nrounds:\n  - title: R\n    slug: r\n    opensAt: 2026-05-01 00:00\n    closesAt: 2026-04-01 00:00',
      ),
      'events/e.md': front('title: E\nlead: L\noccasions:\n  - startsAt: 2026-05-01 09:00\n    endsAt: 2026-05-01 08:00'),
      'news/framtid.md': front('title: A\nlead: B\npublishedAt: +5d 09:00'),
      'pages/trasig.md': front('title: "A\nlead: x'),
    })
    expect(faults.map(([file, line, field]) => [file, line, field])).toEqual(
      expect.arrayContaining([
        ['news/fel.md', 3, 'publishedAt'],
        ['news/fel.md', 2, 'lead'],
        ['news/Stor.md', null, null],
        ['nyheter/x.md', null, null],
        ['images/a.md', 2, 'file'],
        ['documents/b.md', 2, 'file'],
        ['themes/c.md', 2, 'status'],
        ['projects/p.md', 7, 'period.to'],
        ['funding-calls/f.md', 8, 'rounds.0.closesAt'],
        ['events/e.md', 4, 'occasions'],
        ['news/framtid.md', 4, 'publishedAt'],
      ]),
    )
    expect(faults.some(([file]) => file === 'pages/trasig.md')).toBe(true)
    expect(await countOf('news')).toBe(before)
  })

  test('that only Payload finds names their file and line', async () => {
    const faults = await faultsOf({
      'funding-calls/annan.md': front('title: F\nlead: L\napplicationTemplate: https://evil.example.com/{call}'),
    })
    expect(faults).toEqual([['funding-calls/annan.md', 4, 'applicationTemplate', expect.stringMatching(/domän/)]])
    expect(await faultsOf({ 'pages/a.md': front('title: A\nparent: b'), 'pages/b.md': front('title: B\nparent: a') })).toEqual([
      ['pages/b.md', 3, 'parent', expect.stringMatching(/under sig själv/)],
    ])
  })

  test('such as the address of a document in the bin is refused', async () => {
    const binned = await payload.create({
      collection: 'pages',
      data: { title: 'Slängd', slug: 'slangd' } as never,
      draft: true,
      overrideAccess: true,
    })
    await payload.update({ collection: 'pages', id: binned.id, data: { deletedAt: new Date().toISOString() } as never, overrideAccess: true })
    expect(await faultsOf({ 'pages/slangd.md': front('title: Ny') })).toEqual([['pages/slangd.md', 1, null, expect.stringMatching(/papperskorgen/)]])
  })

  test('such as a guid in two files is refused', async () => {
    expect(await faultsOf({ 'themes/a.md': front('name: A\nguid: g'), 'themes/b.md': front('name: B\nguid: g') })).toEqual([
      ['themes/b.md', 3, 'guid', expect.stringMatching(/themes\/a\.md/)],
    ])
  })
})
