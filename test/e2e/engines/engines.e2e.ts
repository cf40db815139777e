import { expect, test } from '@playwright/test'
import axe from 'axe-core'
import { origin } from '../admin.ts'
import { eventWith, logInByApi } from '../participants.ts'
import { representatives, type SitePage, sitePages } from '../site-pages.ts'
import { PASSWORD } from '../start-seeded-server.ts'
import { END, ENTER, type Engine } from './engine.ts'
import { startFirefox } from './firefox.ts'
import { program } from './programs.ts'
import { startWebKit } from './webkit.ts'

const [firefox, webkit, screen] = [program('firefox', 'firefox-esr'), program('WebKitWebDriver'), program('Xvfb')]

/** The function that starts each engine; undefined when it isn't installed. */
const ENGINES: Readonly<Record<string, (() => Promise<Engine>) | undefined>> = {
  Firefox: firefox === undefined ? undefined : () => startFirefox(firefox),
  WebKit: webkit === undefined || screen === undefined ? undefined : () => startWebKit(webkit, screen),
}

const textOf =
  ({ read }: Engine, selector: string) =>
  () =>
    read(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`)

/** One page of each kind of the sample site, and one of each other site. */
function oneOfEachKind(pages: readonly SitePage[]): readonly SitePage[] {
  const kinds = Map.groupBy(representatives(pages), ({ kind, origin: site }) => `${site} ${kind}`)
  return [...kinds.values()].flatMap(([page]) => page ?? [])
}

/** Checks that no page scrolls sideways, that its heading and its foot are drawn, and that axe finds nothing in this engine. */
async function lookAtPages({ resize, open, read }: Engine): Promise<void> {
  const faults: string[] = []
  for (const { origin: site, path } of oneOfEachKind(await sitePages())) {
    for (const width of [390, 1440]) {
      await resize(width, 900)
      await open(site + path)
      const look = (await read(`({
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        headings: [...document.querySelectorAll('h1')].filter((one) => one.getBoundingClientRect().height > 10).length,
        foot: Math.round(document.querySelector('.foot')?.getBoundingClientRect().height ?? 0) > 100,
      })`)) as { sideways: number; headings: number; foot: boolean }
      if (look.sideways > 0 || look.headings !== 1 || !look.foot) faults.push(`${path} at ${width} px: ${JSON.stringify(look)}`)
    }
    await read(`(() => { ${axe.source} })()`)
    const broken = await read(
      `window.axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' at ' + nodes[0]?.target.join(' ')))`,
    )
    for (const rule of broken as string[]) faults.push(`${path}: ${rule}`)
  }
  expect(faults).toEqual([])
}

/** Checks that the menu opens below its button, whole and inside the window. */
async function openMenu({ resize, open, read, click }: Engine): Promise<void> {
  for (const width of [320, 390, 768, 1000]) {
    await resize(width, 800)
    await open(`${origin()}/`)
    await click('.menu-button')
    const [button, top, bottom] = (await read(
      `['.menu-button', '.menu li:first-child a', '.menu li:last-child a'].map((one) => document.querySelector(one).getBoundingClientRect().bottom)`,
    )) as [number, number, number]
    expect(top, `at ${width} px`).toBeGreaterThan(button)
    expect(bottom, `at ${width} px`).toBeGreaterThan(top)
    expect(bottom, `at ${width} px`).toBeLessThan(800)
  }
}

/** Checks that the verdict comes with the last answer and follows when an answer changes. */
async function answerAll({ open, read }: Engine): Promise<void> {
  await open(`${origin()}/utlysningar/forstudiemedel/`)
  const choose = (which: number, value: string) => read(`document.querySelectorAll('.self-check [value="${value}"]')[${which}].click()`)
  const verdict = () => read(`document.querySelector('.verdict').innerText.slice(0, 31)`)
  const count = Number(await read(`document.querySelectorAll('.self-check [value="ja"]').length`))
  expect(count).toBeGreaterThan(1)
  for (let which = 0; which < count; which += 1) {
    expect(await verdict()).toBe('')
    await choose(which, 'ja')
  }
  expect(await verdict()).toBe('Det ser ut som att ni kan söka.')
  await choose(0, 'nej')
  expect(await verdict()).toBe('Ni uppfyller troligen inte alla')
  await choose(0, 'ja')
  expect(await verdict()).toBe('Det ser ut som att ni kan söka.')
}

/** Checks that each question and its answers stand on one line where there is room, and else below each other. */
async function lineUp({ resize, open, read }: Engine): Promise<void> {
  for (const [width, isOneLine] of [
    [1000, true],
    [400, false],
  ] as const) {
    await resize(width, 800)
    await open(`${origin()}/utlysningar/forstudiemedel/`)
    const [end, start] = (await read(
      `[document.querySelector('.self-check .asked').getBoundingClientRect().right, document.querySelector('.self-check .answers').getBoundingClientRect().left]`,
    )) as [number, number]
    expect(start >= end, `at ${width} px`).toBe(isOneLine)
  }
}

/** Checks that suggestions come while a reader types, and that the form finds a call. */
async function search(engine: Engine): Promise<void> {
  const { open, read, click, type } = engine
  await open(`${origin()}/sok/`)
  await click('.search-form input[name="q"]')
  await type('forstudie')
  await expect.poll(() => read(`document.querySelectorAll('[role="option"]').length`)).toBeGreaterThan(0)
  await type(`medel${ENTER}`)
  await expect.poll(textOf(engine, '#traffar')).toContain('träffar på forstudiemedel')
}

/** Checks that a person can sign up, with the form as the page holds it. */
async function signUp(engine: Engine, name: string): Promise<void> {
  const { open, read, click, type } = engine
  await open(`${origin()}/kalender/kurs-klarsprak/`)
  await click('#namn')
  await type(`${name} Ek`)
  await click('#epost')
  await type(`${name.toLowerCase()}.ek@example.se`)
  await click('.signup-form input[type="radio"]')
  // The server takes a form that was open for less than two seconds for a robot's.
  await expect.poll(() => read('performance.now() > 2100')).toBe(true)
  await click('.signup-form button[type="submit"], .signup-form .button')
  await expect.poll(textOf(engine, 'h1')).toContain('Tack')
}

/** Logs in on the site's own page, so that the engine keeps the session's cookie. */
async function logIn({ open, read }: Engine): Promise<void> {
  await open(`${origin()}/admin/login`)
  const body = JSON.stringify({ email: 'admin@example.se', password: PASSWORD })
  const options = `{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: ${JSON.stringify(body)} }`
  expect(await read(`fetch('/api/users/login', ${options}).then(({ status }) => status)`)).toBe(200)
}

/** Checks that an editor can change a headline and publish it. */
async function edit(engine: Engine, id: number | string, address: string, name: string): Promise<void> {
  const { open, read, click, type, resize } = engine
  await resize(1440, 900)
  await open(`${origin()}/admin/collections/news/${id}`)
  await expect.poll(() => read(`document.querySelector('#field-title')?.value ?? ''`)).not.toBe('')
  const titled = () => read(`document.querySelector('#field-title')?.value.endsWith(' i ${name}')`)
  // What is typed before the admin's form is awake is taken back.
  await expect(async () => {
    if (!(await titled())) {
      await click('#field-title')
      await type(`${END} i ${name}`)
    }
    await expect.poll(() => read(`document.querySelector('#action-save')?.disabled`), { timeout: 2_000 }).toBe(false)
  }).toPass()
  await click('#action-save')
  await expect.poll(async () => (await fetch(origin() + address)).text()).toContain(` i ${name}</h1>`)
}

/** Checks that a guest can be checked in at the door. */
async function checkIn(engine: Engine, path: string): Promise<void> {
  const { open, click, read, resize } = engine
  await resize(390, 800)
  await open(`${path}incheckning/`)
  await click('.come:not([hidden])')
  await expect.poll(() => read('document.body.innerText')).toContain('1 av 2 incheckade')
  await expect.poll(() => read(`document.querySelectorAll('[data-unsent]').length`)).toBe(0)
}

for (const [name, start] of Object.entries(ENGINES)) {
  const missing = start ? '' : ', which is not on this machine'
  test.describe(`${name}${missing}`, () => {
    test.skip(!start, `There is no ${name} on this machine`)
    let engine: Engine
    test.beforeAll(async () => {
      if (start) engine = await start()
    })
    test.afterAll(() => engine?.end())

    test(`${name} shows one page of each kind without a fault`, async () => {
      test.setTimeout(240_000)
      await lookAtPages(engine)
    })

    test(`the menu, “Kan vi söka?”, search and sign-up work in ${name}`, async () => {
      await openMenu(engine)
      await answerAll(engine)
      await lineUp(engine)
      await search(engine)
      await signUp(engine, name)
    })

    test(`an editor can publish a headline and check a guest in with ${name}`, async ({ request }) => {
      await logInByApi(request)
      const made = await request.post(`${origin()}/api/news`, {
        data: { title: `Rubriken som ändras`, lead: 'Det viktigaste.', slug: `rubriken-i-${name.toLowerCase()}`, _status: 'published' },
        headers: { Origin: origin() },
      })
      expect(made.status()).toBe(201)
      const { doc } = (await made.json()) as { doc: { id: number } }
      const door = await eventWith(request, ['Anna Berg', 'Bo Ek'])
      await logIn(engine)
      await edit(engine, doc.id, `/aktuellt/rubriken-i-${name.toLowerCase()}/`, name)
      await checkIn(engine, door)
    })
  })
}
