import { describe, expect, test } from 'vitest'
import { kronor } from '../../../src/words/money.ts'
import { list, map, number, ROUNDS, SAMPLE, sampleOf, slugOf, text } from './sample-files.ts'

const NBSP = '\u00a0'
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

const PROJECTS = new Map(sampleOf('projects').map((file) => [slugOf(file), file.values]))
const CALLS = sampleOf('funding-calls')
const GRANTS = ROUNDS.flatMap(({ call, values, round }) =>
  list(map(round.decision).grants).map((grant) => ({
    call,
    round: text(round.slug),
    amounts: map(values.amounts),
    title: text(grant.title),
    applicant: text(grant.applicant),
    amount: number(grant.amount),
    project: text(grant.project),
  })),
)

describe('sums', () => {
  test.each(ROUNDS.filter(({ round }) => round.decision && round.totalAmount).map((each) => [each.name, each.round] as const))(
    'the grants of %s are no more than the round has',
    (_, round) => expect(sum(list(map(round.decision).grants).map(({ amount }) => number(amount)))).toBeLessThanOrEqual(number(round.totalAmount)),
  )

  test.each(GRANTS.filter(({ project }) => project !== '').map((grant) => [grant.title, grant] as const))(
    'the grant to %s is that of its project, and within the call’s terms',
    (_, { call, round, amounts, title, applicant, amount, project }) => {
      const values = PROJECTS.get(project) ?? {}
      expect({
        title: text(values.title),
        owner: text(values.owner),
        granted: number(values.granted),
        call: text(values.call),
        round: text(values.round),
      }).toEqual({
        title,
        owner: applicant,
        granted: amount,
        call,
        round,
      })
      expect(amount).toBeLessThanOrEqual(number(amounts.most))
      expect(amount / number(values.budget)).toBeLessThanOrEqual(1 - number(amounts.coFinancing) / 100)
      const period = map(values.period)
      expect(Number.parseInt(text(period.to), 10) - Number.parseInt(text(period.from), 10)).toBeLessThanOrEqual(number(amounts.longestMonths))
    },
  )

  test.each([...PROJECTS].filter(([, { status }]) => status !== 'draft'))('the funders of %s pay its budget', (_, { budget, granted, funders }) => {
    expect(sum(list(funders).map(({ amount }) => number(amount)))).toBe(number(budget))
    const own = list(funders).find(({ name }) => name === 'Viskadalsregionen')
    expect(number(own?.amount)).toBe(number(granted))
  })

  const named = new Map(GRANTS.map(({ title, amount }) => [title.replace(/^Förstudie: /, ''), amount]))
  const rows = [...sampleOf('news'), ...sampleOf('pages')].flatMap(({ name, text: words }) =>
    words
      .split('\n')
      .filter((line) => /\d\u00a0kr\b/.test(line))
      .flatMap((line) => {
        const title = [...named.keys()].find((each) => new RegExp(`^[|\\-* ]*${each}\\**( \\||,)`).test(line))
        return title === undefined ? [] : [[name, title, line] as const]
      }),
  )
  test('texts name grants in rows', () => expect(rows.length).toBeGreaterThan(20))
  test.each(rows)('%s gives the amount of the grant to %s', (_, title, line) => expect(line).toContain(kronor(named.get(title) ?? 0)))

  test.each(CALLS.filter(({ values }) => !values.funder))('the table of forms of support has the most of $name', (call) => {
    const row = SAMPLE.find(({ name }) => name === 'pages/sok-medel.md')
      ?.text.split('\n')
      .find((line) => line.startsWith('|') && (line.includes(`ref:funding-calls/${slugOf(call)})`) || line.includes(`ref:pages/${slugOf(call)})`)))
    // A limited call is for few, and not among the forms of support.
    if (row === undefined) expect(slugOf(call)).toBe('begransad-utlysning-kompetens')
    else expect(row).toContain(kronor(number(map(call.values.amounts).most)))
  })
})

describe('facts that several texts give', () => {
  test.each([
    ['the length of Sjöleden', 'Sjöled', /(\d+)\u00a0kilometer (?:klara|gick redan)|(?:ledens|på) (\d+)\u00a0kilometer\b/g, '110'],
    ['the members of the board', 'irektion', /\b(\d+) ledamöter/g, '16'],
    ['the meetings of the board', 'irektionen', /sammanträder (\w+) gånger om året/g, 'sex'],
    [
      'the telephone of the data protection officer',
      'ataskyddsombud|officerPhone|David Östlind',
      /(?:officerPhone|phone): (010-555 01 50)/g,
      '010-555 01 50',
    ],
    ['the inhabitants', 'invånare', /\b(2\d\d\u00a0000)\b(?="? ?,? ?(?:label: )?invånare|\u00a0invånare)/g, `230${NBSP}000`],
    ['the areas for wind and sun', 'områden', /\b(31) områden för vind|\b(69) för sol/g, null],
  ])('%s', (_, about, pattern, wanted) => {
    const found = SAMPLE.filter(({ text: words }) => new RegExp(about).test(words)).flatMap(({ text: words }) =>
      [...words.matchAll(pattern)].map((match) => match.slice(1).find((each) => each !== undefined) ?? ''),
    )
    expect(found.length).toBeGreaterThan(1)
    if (wanted !== null) expect(new Set(found)).toEqual(new Set([wanted]))
  })

  test('each municipality has two members of the board', () => {
    const words = SAMPLE.find(({ name }) => name === 'pages/direktionen.md')?.text ?? ''
    const rows = words.split('\n').filter((line) => /^\| [A-ZÅÄÖ]/.test(line) && !line.startsWith('| Kommun '))
    expect(rows.map((row) => row.split('|')[2]?.split(',').length)).toEqual([2, 2, 2, 2, 2, 2, 2, 2])
  })

  test('the news about FOKUS-dagen has the times of its programme', () => {
    const programme = list(SAMPLE.find(({ name }) => name === 'events/fokus-dagen.md')?.values.programme).map(
      ({ from, to }) => `${text(from)}–${text(to)}`,
    )
    const words = SAMPLE.find(({ name }) => name === 'news/nu-kan-du-anmala-dig-till-fokus-dagen.md')?.text ?? ''
    const told = [...words.matchAll(/from: "([\d.]+)", to: "([\d.]+)"/g)].map(([, from, to]) => `${from}–${to}`)
    expect(told.length).toBeGreaterThan(4)
    for (const times of told) expect(programme).toContain(times)
  })
})

test('no amount breaks over two lines', () => {
  const broken = SAMPLE.flatMap(({ name, text: words }) =>
    [...words.matchAll(/\d (?:\d{3}(?!\d)|(?:kr|kronor|miljon|miljoner|procent|kilometer|%)(?![\wåäö]))|\d\u00a0miljon(?:er)? kronor/g)].map(
      ([found]) => `${name}: ${found}`,
    ),
  )
  expect(broken).toEqual([])
})
