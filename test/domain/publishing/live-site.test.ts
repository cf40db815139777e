import { expect, test } from 'vitest'
import { type DatabaseState, publishingRefusal, type SiteState } from '../../../src/domain/publishing/live-site.ts'

const REMEMBERED = [{ database: 'ours', since: 0 }]
const LIVE: SiteState = { remembered: REMEMBERED, contentFiles: 314 }
const NEVER: SiteState = { remembered: [], contentFiles: 0 }
/** A site of a version that remembered nothing. */
const EARLIER: SiteState = { remembered: [], contentFiles: 314 }
/** A site that was published before it had any content. */
const BARE: SiteState = { remembered: REMEMBERED, contentFiles: 0 }

const OURS: DatabaseState = { identity: 'ours', documents: 300, published: 280, recordedPages: 290, recordedFiles: 290 }
const NEW: DatabaseState = { identity: null, documents: 0, published: 0, recordedPages: 0, recordedFiles: 0 }

test.each([
  ['a folder that was never published takes a missing database', NEVER, null, null],
  ['a folder that was never published takes a new database', NEVER, NEW, null],
  ['a folder that was never published takes a database with content', NEVER, OURS, null],
  ['a live site takes its own database', LIVE, OURS, null],
  ['a live site refuses a missing database', LIVE, null, 'missing'],
  ['a live site refuses a new database', LIVE, NEW, 'empty'],
  ['a live site refuses a new database with other content', LIVE, { ...OURS, identity: null, recordedFiles: 3 }, 'another'],
  ['a live site refuses the database of another site', LIVE, { ...OURS, identity: 'theirs' }, 'another'],
  ['a live site takes an older state of its database', LIVE, { ...OURS, documents: 20, published: 10, recordedPages: 10, recordedFiles: 10 }, null],
  ['a live site refuses its database when nothing in it is published', LIVE, { ...OURS, published: 0 }, 'empty'],
  ['a live site refuses its database when nothing is left in it', LIVE, { ...OURS, documents: 0, published: 0 }, 'empty'],
  ['a live site takes a backup from before databases had identities, which knows its pages', LIVE, { ...OURS, identity: null }, null],
  ['a site of an earlier version takes its database', EARLIER, { ...OURS, identity: null }, null],
  ['a site of an earlier version refuses a missing database', EARLIER, null, 'missing'],
  ['a site of an earlier version refuses a new database', EARLIER, NEW, 'empty'],
  ['a site of an earlier version refuses a database that knows few of its pages', EARLIER, { ...OURS, identity: null, recordedFiles: 20 }, 'another'],
  [
    'a site of an earlier version refuses a database with an identity that knows few of its pages',
    EARLIER,
    { ...OURS, recordedFiles: 20 },
    'another',
  ],
  ['a site without content takes its database without content', BARE, { ...NEW, identity: 'ours' }, null],
  ['a site without content refuses a new database', BARE, NEW, 'another'],
  ['a site without content refuses a missing database', BARE, null, 'missing'],
  [
    'one of two folders that remembers another database is enough to refuse',
    { remembered: [...REMEMBERED, { database: 'theirs', since: 0 }], contentFiles: 314 },
    OURS,
    'another',
  ],
] as const)('%s', (_, site, database, refusal) => expect(publishingRefusal(site, database)).toBe(refusal))
