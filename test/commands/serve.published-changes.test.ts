import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docOf, firstAdministrator, type Id, type RestClient } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { type RunningServer, startServer } from '../processes/running-server.ts'

let server: RunningServer
let admin: RestClient

beforeAll(async () => {
  server = await startServer()
  admin = await firstAdministrator(server)
  await admin.post('/api/globals/site', { name: 'Torget', applicationHosts: [{ host: 'ansok.example.se' }] })
})
afterAll(() => server?.remove())

interface Page {
  readonly status: number
  readonly location: string | null
  readonly text: string
}

/** The response that a reader gets at an address. */
async function read(path: string): Promise<Page> {
  const response = await fetch(server.origin + path, { redirect: 'manual' })
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}

/** Waits until a save is live, which takes up to a second. The long timeout is for busy machines. */
const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 15_000, interval: 20 })

const status = (path: string) => async () => (await read(path)).status
const moved = (path: string) => async () => {
  const { status, location } = await read(path)
  return [status, location]
}
const text = (path: string) => async () => (await read(path)).text

const news = (data: object) => ({ ...PUBLISHABLE.news, _status: 'published', ...data })
const LISTS = ['/', '/aktuellt/', '/aktuellt/rss.xml'] as const

describe('a news item', () => {
  let id: Id
  it('is on its page, on the start page, in the list and in the feed when it is published', async () => {
    id = (await admin.create('news', { ...PUBLISHABLE.news, title: 'Ny bro över ån', lead: 'Den öppnar i juni.', _status: 'draft' })).id
    expect((await read('/aktuellt/ny-bro-over-an/')).status).toBe(404)
    await admin.change('news', id, { _status: 'published' })
    await soon(text('/aktuellt/ny-bro-over-an/')).toContain('Den öppnar i juni.')
    for (const list of LISTS) await soon(text(list)).toContain('Ny bro över ån')
  })

  it('changes everywhere when it is edited', async () => {
    await admin.change('news', id, { title: 'Ny bro över älven', _status: 'published' })
    for (const at of ['/aktuellt/ny-bro-over-an/', ...LISTS]) {
      await soon(text(at)).toContain('Ny bro över älven')
      await soon(text(at)).not.toContain('Ny bro över ån')
    }
  })

  it('doesn’t change when a draft is saved', async () => {
    await admin.patch(`/api/news/${id}?draft=true`, { title: 'Hemligt utkast', _status: 'draft' })
    // When a later publication is shown, the draft would be, too.
    await admin.create('news', news({ title: 'Kom efteråt' }))
    await soon(text('/aktuellt/')).toContain('Kom efteråt')
    for (const at of ['/aktuellt/ny-bro-over-an/', ...LISTS]) expect((await read(at)).text).not.toContain('Hemligt utkast')
  })

  it('redirects from its former addresses, also when an address comes back', async () => {
    await admin.change('news', id, { slug: 'bron', title: 'Ny bro över älven', _status: 'published' })
    await soon(status('/aktuellt/bron/')).toBe(200)
    await soon(moved('/aktuellt/ny-bro-over-an/')).toEqual([301, '/aktuellt/bron/'])
    await soon(moved('/aktuellt/ny-bro-over-an')).toEqual([301, '/aktuellt/bron/'])
    await admin.change('news', id, { slug: 'bron-2', _status: 'published' })
    await soon(moved('/aktuellt/ny-bro-over-an/')).toEqual([301, '/aktuellt/bron-2/'])
    await soon(moved('/aktuellt/bron/')).toEqual([301, '/aktuellt/bron-2/'])
    await admin.change('news', id, { slug: 'bron', _status: 'published' })
    await soon(status('/aktuellt/bron/')).toBe(200)
    await soon(moved('/aktuellt/bron-2/')).toEqual([301, '/aktuellt/bron/'])
  })

  it('is gone everywhere when it is unpublished, and back when it is published again', async () => {
    await admin.change('news', id, { _status: 'draft' })
    await soon(status('/aktuellt/bron/')).toBe(410)
    await soon(status('/aktuellt/ny-bro-over-an/')).toBe(410)
    for (const list of LISTS) await soon(text(list)).not.toContain('Ny bro över älven')
    await admin.change('news', id, { _status: 'published' })
    await soon(status('/aktuellt/bron/')).toBe(200)
    for (const list of LISTS) await soon(text(list)).toContain('Ny bro över älven')
  })

  it('is gone while it is in the bin, back when it is restored, and gone when it is deleted', async () => {
    await admin.change('news', id, { deletedAt: new Date().toISOString() })
    await soon(status('/aktuellt/bron/')).toBe(410)
    docOf(await admin.patch(`/api/news/${id}?trash=true`, { deletedAt: null, _status: 'published' }))
    await soon(status('/aktuellt/bron/')).toBe(200)
    expect((await admin.delete(`/api/news/${id}`)).status).toBe(200)
    await soon(status('/aktuellt/bron/')).toBe(410)
    for (const list of LISTS) await soon(text(list)).not.toContain('Ny bro över älven')
  })

  it('can use the former address of another item', async () => {
    const { id: first } = await admin.create('news', news({ title: 'Den första', slug: 'delad' }))
    await soon(status('/aktuellt/delad/')).toBe(200)
    await admin.change('news', first, { slug: 'flyttad', _status: 'published' })
    await soon(moved('/aktuellt/delad/')).toEqual([301, '/aktuellt/flyttad/'])
    await admin.create('news', news({ title: 'Den andra', slug: 'delad' }))
    await soon(text('/aktuellt/delad/')).toContain('Den andra')
  })

  it('is live when twenty are published at once', async () => {
    const titles = Array.from({ length: 20 }, (_, i) => `Samtidig nummer ${i + 1}.`)
    await Promise.all(titles.map((title, i) => admin.create('news', news({ title, slug: `samtidig-${i + 1}` }))))
    for (const [i, title] of titles.entries()) await soon(text(`/aktuellt/samtidig-${i + 1}/`)).toContain(title)
  })
})

describe('a page that shows another document', () => {
  it('has the new name of a renamed theme', async () => {
    const theme = await admin.create('themes', { name: 'Klimat' })
    await admin.create('news', news({ title: 'Med tema', themes: [theme.id] }))
    await soon(text('/aktuellt/med-tema/')).toContain('Klimat')
    await admin.change('themes', theme.id, { name: 'Miljö och natur' })
    await soon(text('/aktuellt/med-tema/')).toContain('Miljö och natur')
    await soon(text('/aktuellt/med-tema/')).not.toContain('Klimat')
  })

  it('redirects from the former address of a theme’s list, and is gone when the list has ended', async () => {
    const theme = await admin.create('themes', { name: 'Vatten' })
    const { id } = await admin.create('news', news({ title: 'Om vatten', themes: [theme.id], publishedAt: '2019-05-01T10:00:00.000Z' }))
    await soon(status('/aktuellt/tema/vatten/')).toBe(200)
    await soon(status('/aktuellt/2019/')).toBe(200)
    await admin.change('themes', theme.id, { slug: 'sjo-och-hav' })
    await soon(moved('/aktuellt/tema/vatten/')).toEqual([301, '/aktuellt/tema/sjo-och-hav/'])
    await admin.change('news', id, { _status: 'draft' })
    for (const at of ['/aktuellt/tema/sjo-och-hav/', '/aktuellt/tema/vatten/', '/aktuellt/2019/']) await soon(status(at)).toBe(410)
  })

  it('shows all current alerts, the most severe first', async () => {
    const more = [
      { isActive: true, severity: 'critical', title: 'Kontoret är utrymt' },
      { isActive: false, severity: 'critical', title: 'Övning' },
      { isActive: true, severity: 'warning', title: 'Falska mejl', paths: [{ path: '/projekt/' }] },
    ]
    await admin.post('/api/globals/alert', { isActive: true, title: 'Växeln har lunch', more })
    await soon(text('/kalender/')).toMatch(/Kontoret är utrymt[\s\S]*Växeln har lunch/)
    await soon(text('/projekt/')).toMatch(/Kontoret är utrymt[\s\S]*Falska mejl[\s\S]*Växeln har lunch/)
    await soon(text('/kalender/')).not.toMatch(/Falska mejl|Övning/)
    await admin.post('/api/globals/alert', { isActive: false, more: [] })
    await soon(text('/kalender/')).not.toMatch(/Kontoret|Växeln/)
  })

  it('redirects to the accessibility statement when the former statement page is unpublished', async () => {
    const page = await admin.create('pages', { title: 'Redogörelse', slug: 'redogorelse', _status: 'published' })
    await soon(status('/redogorelse/')).toBe(200)
    await admin.post('/api/globals/accessibility', { formerPage: page.id })
    await admin.change('pages', page.id, { _status: 'draft' })
    await soon(moved('/redogorelse/')).toEqual([301, '/tillganglighet/'])
    expect(await status('/tillganglighet/')()).toBe(200)
    await admin.change('pages', page.id, { _status: 'published' })
    await soon(status('/redogorelse/')).toBe(200)
    expect(await status('/tillganglighet/')()).toBe(200)
  })

  it('follows changes of the settings and the alert', async () => {
    await admin.post('/api/globals/site', { name: 'Sjuhärads torg', applicationHosts: [{ host: 'ansok.example.se' }] })
    for (const at of ['/', '/aktuellt/', '/kalender/']) await soon(text(at)).toContain('Sjuhärads torg')
    await admin.post('/api/globals/alert', { isActive: true, title: 'Växeln är stängd' })
    await soon(text('/kalender/')).toContain('Växeln är stängd')
    await admin.post('/api/globals/alert', { isActive: false })
    await soon(text('/kalender/')).not.toContain('Växeln är stängd')
  })

  it('publishes an image only while it is published itself', async () => {
    const bytes = new Uint8Array(
      await sharp({ create: { width: 700, height: 500, channels: 3, background: '#3366aa' } })
        .png()
        .toBuffer(),
    )
    const image = docOf(await admin.upload('/api/images', { name: 'fors.png', type: 'image/png', bytes }, { alt: 'En fors' }))
    const { id } = await admin.create('news', { ...PUBLISHABLE.news, title: 'Med bild', image: image.id, _status: 'draft' })
    const digest = String(image.fingerprint).slice(0, 10)
    const at = `/media/en-fors-${digest}-480.webp`
    expect((await read(at)).status).toBe(404)
    await admin.change('news', id, { _status: 'published' })
    await soon(text('/aktuellt/med-bild/')).toContain(at)
    const shown = await fetch(server.origin + at)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(shown.headers.get('cache-control')).toContain('immutable')
    expect((await sharp(await shown.arrayBuffer()).metadata()).width).toBe(480)
    await admin.change('news', id, { _status: 'draft' })
    await soon(async () => [404, 410].includes((await read(at)).status)).toBe(true)
  })
})

describe('a page', () => {
  it('redirects from its former address, and those of the pages below it, when it is moved', async () => {
    const page = (title: string, parent?: Id) => admin.create('pages', { title, _status: 'published', ...(parent === undefined ? {} : { parent }) })
    const [about, work] = [await page('Om huset'), await page('Jobb')]
    const staff = await page('Personal', about.id)
    await page('Semester', staff.id)
    await soon(status('/om-huset/personal/semester/')).toBe(200)
    await admin.change('pages', staff.id, { parent: work.id, _status: 'published' })
    await soon(status('/jobb/personal/')).toBe(200)
    await soon(moved('/om-huset/personal/')).toEqual([301, '/jobb/personal/'])
    await soon(moved('/om-huset/personal/semester/')).toEqual([301, '/jobb/personal/semester/'])
    await admin.change('pages', work.id, { slug: 'arbete', _status: 'published' })
    await soon(moved('/om-huset/personal/semester/')).toEqual([301, '/arbete/personal/semester/'])
    await soon(moved('/jobb/')).toEqual([301, '/arbete/'])
  })
})

describe('a call', () => {
  const LINK = 'https://ansok.example.se/ny?utlysning=byamedel&amp;omgang=2027'
  const AT = '/utlysningar/byamedel/2027/'
  const call = (opensAt: number, closesAt: number) => ({
    ...PUBLISHABLE['funding-calls'],
    title: 'Byamedel',
    applicationTemplate: 'https://ansok.example.se/ny?utlysning={call}&omgang={round}',
    rounds: [{ title: 'Omgång 2027', slug: '2027', opensAt: new Date(opensAt).toISOString(), closesAt: new Date(closesAt).toISOString() }],
    _status: 'published',
  })
  const hasLink = async () => (await read(AT)).text.replaceAll('&#38;', '&amp;').includes(LINK)

  it('links to the application only from the second it opens to the second it closes', async () => {
    const began = Date.now()
    const [opensAt, closesAt] = [began + 2000, began + 5000]
    await admin.create('funding-calls', call(opensAt, closesAt))
    await soon(status(AT)).toBe(200)
    expect(Date.now()).toBeLessThan(opensAt)
    expect(await hasLink()).toBe(false)
    // Only the clock causes these changes. The long timeout is for busy machines.
    await expect.poll(hasLink, { timeout: 15_000, interval: 20 }).toBe(true)
    expect(Date.now()).toBeGreaterThanOrEqual(opensAt)
    await expect.poll(hasLink, { timeout: 15_000, interval: 20 }).toBe(false)
    expect(Date.now()).toBeGreaterThanOrEqual(closesAt)
    expect((await read(AT)).status).toBe(200)
  })

  it('keeps its application host from being removed, and loses its link when it is paused', async () => {
    const { docs = [] } = (await admin.get('/api/funding-calls?where[slug][equals]=byamedel')).body
    const id = docs[0]?.id ?? ''
    await admin.change('funding-calls', id, call(Date.now() - 60_000, Date.now() + 3_600_000))
    await soon(hasLink).toBe(true)
    const refused = await admin.post('/api/globals/site', { name: 'Torget', applicationHosts: [] })
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('leder till en av de domäner som togs bort')])
    expect(await hasLink()).toBe(true)
    await admin.change('funding-calls', id, { applicationPaused: 'Systemet uppdateras.', _status: 'published' })
    await soon(text(AT)).toContain('Systemet uppdateras.')
    expect(await hasLink()).toBe(false)
  })
})
