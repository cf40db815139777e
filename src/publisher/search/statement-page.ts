import type { Page, Snapshot } from '../../domain/content/content.ts'
import { ACCESSIBILITY_PATH } from '../../domain/paths/paths.ts'
import { CONFORMANCE, statementLead, statementTitle } from '../../words/office/accessibility.ts'

const slug = ACCESSIBILITY_PATH.replaceAll('/', '')

const paragraph = (text: string | null) => (text === null ? '' : `<p>${text.replace(/[&<>]/g, ' ')}</p>`)

/** The accessibility statement in the shape of a page, so that it can be searched. It comes from settings, and is not among the snapshot's pages. */
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

/**
 * Returns a function that adds the accessibility statement to a snapshot's pages. The function remembers its last result: for the same snapshot it returns the
 * same object, and parts that did not change stay the same.
 */
export function withStatement() {
  let last: { readonly of: Snapshot; readonly page: Page; readonly result: Snapshot } | null = null
  return (snapshot: Snapshot): Snapshot => {
    if (last?.of === snapshot) return last.result
    const isSame = last?.of.accessibility === snapshot.accessibility && last.of.settings === snapshot.settings
    const page = last && isSame ? last.page : statementPage(snapshot)
    const pages = last && isSame && last.of.pages === snapshot.pages ? last.result.pages : [...snapshot.pages, page]
    last = { of: snapshot, page, result: { ...snapshot, pages } }
    return last.result
  }
}
