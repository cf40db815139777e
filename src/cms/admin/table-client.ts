'use client'

import { TableFeatureClient } from '@payloadcms/richtext-lexical/client'

interface FeatureMenu {
  readonly groups?: readonly { readonly items: readonly object[] }[]
}

const LABEL = 'Tabell'

/** The same menu with Swedish words: what it says is also what one types after the slash. */
const withSwedishLabel = <T extends FeatureMenu>(menu: T): T => ({
  ...menu,
  groups: menu.groups?.map((group) => ({ ...group, items: group.items.map((item) => ({ ...item, label: LABEL })) })),
})

/** Payload's tables in the editor, named in Swedish. */
export const TableClient: typeof TableFeatureClient = (props) => {
  const provider = TableFeatureClient(props)
  const { feature } = provider
  if (typeof feature === 'function') return provider
  return {
    ...provider,
    feature: {
      ...feature,
      ...(feature.slashMenu ? { slashMenu: withSwedishLabel(feature.slashMenu) } : {}),
      ...(feature.toolbarFixed ? { toolbarFixed: withSwedishLabel(feature.toolbarFixed) } : {}),
    },
  }
}
