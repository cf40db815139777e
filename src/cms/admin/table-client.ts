'use client'

import { TableFeatureClient } from '@payloadcms/richtext-lexical/client'

interface FeatureMenu {
  readonly groups?: readonly { readonly items: readonly object[] }[]
}

const LABEL = 'Tabell'

/** A menu whose items are labelled in Swedish. The slash menu is searched by label. */
const withSwedishLabel = <T extends FeatureMenu>(menu: T): T => ({
  ...menu,
  groups: menu.groups?.map((group) => ({ ...group, items: group.items.map((item) => ({ ...item, label: LABEL })) })),
})

/** The client's half of `tableFeature`: Payload's tables in the editor, with Swedish labels. */
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
