import { describe, expect, test } from 'vitest'
import { hasOwnGrants, openGrants, openProjects, openRounds } from '../../../src/domain/questions/open-data.ts'
import { openContent } from '../open-data/sample-open-data.ts'
import { snapshot } from '../sample.ts'
import { viewOf } from '../view-of.ts'

const v = viewOf(openContent())

test('projects are told oldest first, with the round that their money came from', () => {
  expect(openProjects(v)).toMatchObject([
    { guid: 'guid-q', role: 'run', call: null, round: null, municipalities: [] },
    {
      guid: 'guid-p',
      path: '/projekt/p/',
      from: '2027-06',
      to: '2028-02',
      call: 'guid-c',
      round: 'guid-c#var-2027',
      municipalities: ['Fyrbo'],
      themes: ['Klimat'],
    },
  ])
})

test('rounds are told oldest first, and a call that has none by itself', () => {
  expect(openRounds(v).map(({ guid, path, funder, decidedOn }) => [guid, path, funder, decidedOn])).toEqual([
    ['guid-c#var-2027', '/utlysningar/c/var-2027/', null, '2027-05-20'],
    ['guid-c#host-2027', '/utlysningar/c/host-2027/', null, null],
    ['guid-o#var-2027', '/utlysningar/o/var-2027/', 'Länet', '2027-05-20'],
    ['guid-tom', '/utlysningar/tom/', null, null],
  ])
})

describe('grants', () => {
  test('are told by who got what for what', () => {
    expect(openGrants(v)).toMatchObject([
      {
        guid: 'guid-c#var-2027#fyrbo-kommun-forstudie-sjoleden',
        call: 'guid-c',
        round: 'guid-c#var-2027',
        path: '/utlysningar/c/var-2027/',
        decidedOn: '2027-05-20',
        caseNumber: 'VR 66',
        protocol: '/media/protokoll.pdf',
        amount: 100_000,
        project: { guid: 'guid-p', path: '/projekt/p/', from: '2027-06', to: '2028-02', municipalities: ['Fyrbo'] },
      },
      { amount: 50_000, project: null },
      { amount: 7, funder: 'Länet', protocol: null },
    ])
  })

  test('were changed when their project was', () => {
    const [changed, other] = openGrants(v)
    expect(changed?.changedAt).toBe(v.snapshot.projects[0]?.changedAt)
    expect(other?.changedAt).toBe(v.snapshot.fundingCalls[0]?.publishedAt)
  })

  test('name no project that is not published', () => {
    expect(openGrants(viewOf(openContent({ projects: [] })))[0]?.project).toBeNull()
  })

  test.each([
    ['of the office', v.snapshot, true],
    ['of another funder alone', openContent({ fundingCalls: v.snapshot.fundingCalls.slice(1) }), false],
    ['of nobody', snapshot(), false],
  ])('%s', (_, content, expected) => expect(hasOwnGrants(viewOf(content))).toBe(expected))
})

test('the clock changes nothing', () => {
  const later = { ...v, now: Date.UTC(2040, 0, 1) }
  for (const question of [openProjects, openRounds, openGrants]) expect(question(later)).toEqual(question(v))
})
