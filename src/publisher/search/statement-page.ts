import type { Page, Snapshot } from '../../domain/content/content.ts'
import { ACCESSIBILITY_PATH } from '../../domain/paths/paths.ts'
import { CONFORMANCE, statementLead, statementTitle } from '../../words/office/accessibility.ts'

const slug = ACCESSIBILITY_PATH.replaceAll('/', '')

const paragraph = (text: string | null) => (text === null ? '' : `<p>${text.replace(/[&<>]/g, ' ')}</p>`)

/** What stands for the accessibility statement among the pages that are searched: it is made from settings and is none of them. */
function statementPage({ accessibility, settings }: Snapshot): Page {
  const service = accessibility.service ?? settings.name
  const conformance = accessibility.conformance && `Webbplatsen är ${CONFORMANCE[accessibility.conformance]} med lagen.`
  const faults = accessibility.faults.flatMap(({ title, description, alternative }) => [title, description, alternative])
  return {
    id: slug,
    guid: slug,
    slug,
    title: statementTitle(service),
    menuTitle: 'Tillgänglighetsredogörelse',
    lead: statementLead(service),
    parent: null,
    order: 0,
    image: null,
    imageCaption: null,
    body: [{ kind: 'prose', html: [conformance, ...faults].map(paragraph).join('') }],
    contacts: [],
    documents: [],
    alternatives: [],
    replacedBy: null,
    publishedAt: 0,
    changedAt: null,
  }
}

/** A snapshot's pages and its accessibility statement, the same each time for the same snapshot parts. */
export function withStatement() {
  let last: { readonly of: Snapshot; readonly page: Page; readonly made: Snapshot } | null = null
  return (snapshot: Snapshot): Snapshot => {
    if (last?.of === snapshot) return last.made
    const isSame = last?.of.accessibility === snapshot.accessibility && last.of.settings === snapshot.settings
    const page = last && isSame ? last.page : statementPage(snapshot)
    const pages = last && isSame && last.of.pages === snapshot.pages ? last.made.pages : [...snapshot.pages, page]
    last = { of: snapshot, page, made: { ...snapshot, pages } }
    return last.made
  }
}
