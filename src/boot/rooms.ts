/** A room of the house: a folder below `src`, the floor that it stands on and the other rooms that its files may import. */
interface RoomRules {
  readonly floor: number
  readonly imports: readonly string[]
}

/**
 * Every room. A file imports from its own room and from the rooms named here, all on lower floors. The architecture test enforces the table, and what the
 * compilers of the site and the admin watch follows from it.
 */
export const ROOMS = {
  domain: { floor: 1, imports: [] },
  words: { floor: 2, imports: ['domain'] },
  publisher: { floor: 3, imports: ['words', 'domain'] },
  mail: { floor: 3, imports: ['words', 'domain'] },
  cms: { floor: 4, imports: ['mail', 'publisher', 'words', 'domain'] },
  site: { floor: 4, imports: ['words', 'domain'] },
  boot: { floor: 5, imports: ['cms', 'publisher', 'words', 'domain'] },
  http: { floor: 6, imports: ['cms', 'publisher', 'words', 'domain'] },
  jobs: { floor: 6, imports: ['boot', 'cms', 'publisher', 'mail', 'words', 'domain'] },
  commands: { floor: 7, imports: ['jobs', 'http', 'boot', 'cms', 'site', 'mail', 'publisher', 'words', 'domain'] },
  app: { floor: 7, imports: ['cms', 'words', 'domain'] },
} as const satisfies Readonly<Record<string, RoomRules>>

type Room = keyof typeof ROOMS

/** The folders that a room is made of: its own and those of the rooms that it may import, as paths in the project. */
export const foldersOf = (room: Room): readonly string[] => [room, ...ROOMS[room].imports].map((name) => `src/${name}`)
