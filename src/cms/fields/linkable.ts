/** The collections that a link in a text can lead to. */
export const LINKABLE = ['news', 'events', 'funding-calls', 'projects', 'pages', 'documents'] as const
