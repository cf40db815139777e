import type { Project, Snapshot } from '../../../src/domain/content/content.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { decision, fundingCall, project, round, snapshot, topic } from '../sample.ts'

/** A text that breaks out of CSV cells, lines, XML elements and strings unless it is escaped, and that begins like a spreadsheet formula. */
export const HOSTILE = '=cmd|\' /C calc\'!A0;"x"\r\nnästa <b>&amp;</b> ]]> å'

const supported = (parts: Partial<Project> = {}) =>
  project({
    slug: 'p',
    title: 'Sjöleden',
    lead: 'En led längs sjön.',
    period: { from: '2027-06', to: '2028-02' },
    call: 'c',
    round: 'var-2027',
    granted: 100_000,
    municipalities: ['fyrbo'],
    themes: ['klimat'],
    changedAt: fromSwedishClock(2027, 6, 2, 10),
    ...parts,
  })

/** Content with a call of the office and one of another funder, both decided, and a project that the first one funds. */
export const openContent = (parts: Partial<Snapshot> = {}): Snapshot =>
  snapshot({
    fundingCalls: [
      fundingCall({
        slug: 'c',
        title: 'Förstudiemedel',
        applicants: ['municipality', 'association'],
        amounts: { least: null, most: 100_000, coFinancing: 10, longestMonths: 12 },
        rounds: [
          round({ slug: 'host-2027', title: 'Hösten 2027', opensAt: fromSwedishClock(2027, 9, 1), closesAt: fromSwedishClock(2027, 10, 1) }),
          round({
            totalAmount: 500_000,
            expectedDecision: '2027-05-20',
            decision: {
              ...decision(),
              caseNumber: 'VR 66',
              protocol: 'd',
              grants: [
                { handle: 'fyrbo-kommun-forstudie-sjoleden', title: 'Förstudie: Sjöleden', applicant: 'Fyrbo kommun', amount: 100_000, project: 'p' },
                { handle: 'hostile', title: HOSTILE, applicant: HOSTILE, amount: 50_000, project: null },
              ],
            },
          }),
        ],
      }),
      fundingCall({
        slug: 'o',
        funder: { name: 'Länet', url: null, windows: [] },
        rounds: [round({ decision: { ...decision(), grants: [{ handle: 'annat', title: 'Annat', applicant: 'Någon', amount: 7, project: null }] } })],
      }),
      fundingCall({ slug: 'tom', rounds: [] }),
    ],
    projects: [supported(), project({ slug: 'q', title: HOSTILE, role: 'run', partners: ['Åsa & Bo', '-1'], call: 'borta', publishedAt: 0 })],
    documents: [{ id: 'd', guid: 'gd', slug: 'd', title: 'Protokoll', url: '/media/protokoll.pdf', kind: 'pdf', bytes: 1, changedAt: 0 }],
    municipalities: [{ id: 'fyrbo', guid: 'gf', slug: 'fyrbo', name: 'Fyrbo', website: null, tile: null }],
    themes: [topic('klimat', 'Klimat')],
    ...parts,
  })
