import path from 'node:path'
import { sv } from '@payloadcms/translations/languages/sv'
import { buildConfig } from 'payload'
import { withOwnLocks } from './src/cms/access/own-name.ts'
import { admins } from './src/cms/access/roles.ts'
import { ADMIN_WORDS } from './src/cms/admin/words/admin-words.ts'
import { withEditorWords } from './src/cms/admin/words/editor-words.ts'
import { BACKUP_STATUS } from './src/cms/backup/backup-status.ts'
import { accountLetters } from './src/cms/collections/account-letters.ts'
import { addresses } from './src/cms/collections/addresses.ts'
import { applicationChecks } from './src/cms/collections/application-checks.ts'
import { arrivals } from './src/cms/collections/arrivals.ts'
import { changes } from './src/cms/collections/changes.ts'
import { documents } from './src/cms/collections/documents.ts'
import { events } from './src/cms/collections/events.ts'
import { fundingCalls } from './src/cms/collections/funding-calls.ts'
import { images } from './src/cms/collections/images.ts'
import { leases } from './src/cms/collections/leases.ts'
import { letters } from './src/cms/collections/letters.ts'
import { loginTries } from './src/cms/collections/login-tries.ts'
import { logins } from './src/cms/collections/logins.ts'
import { news } from './src/cms/collections/news.ts'
import { pages } from './src/cms/collections/pages.ts'
import { projects } from './src/cms/collections/projects.ts'
import { publications } from './src/cms/collections/publications.ts'
import { purgeReceipts } from './src/cms/collections/purge-receipts.ts'
import { contacts, goals, municipalities, themes } from './src/cms/collections/registers.ts'
import { seatings } from './src/cms/collections/seatings.ts'
import { shareLinks } from './src/cms/collections/share-links.ts'
import { signups } from './src/cms/collections/signups.ts'
import { usedStamps } from './src/cms/collections/used-stamps.ts'
import { users } from './src/cms/collections/users.ts'
import { databaseAdapter } from './src/cms/database-adapter/database.ts'
import { emailAdapter } from './src/cms/email.ts'
import { publicationEndpoint } from './src/cms/endpoints/publication.ts'
import { withCleanFields } from './src/cms/fields/clean-texts.ts'
import { bodyEditor } from './src/cms/fields/rich-text.ts'
import { accessibility } from './src/cms/globals/accessibility.ts'
import { alert } from './src/cms/globals/alert.ts'
import { navigation } from './src/cms/globals/navigation.ts'
import { search } from './src/cms/globals/search.ts'
import { site } from './src/cms/globals/site.ts'
import { translateErrors } from './src/cms/hooks/requests/translate-errors.ts'
import { UPLOAD_LIMITS } from './src/cms/hooks/uploads/check-upload.ts'
import { serialSharp } from './src/cms/hooks/uploads/serial-sharp.ts'
import { LOGGER } from './src/cms/logger.ts'
import { ERASURE_JOURNAL } from './src/cms/purge/erasure-journal.ts'
import { withBoundedEndpoints } from './src/cms/rest/bounded-endpoints.ts'
import { lacksMailServer, readSecret, readSettings } from './src/settings.ts'
import { REFUSALS } from './src/words/refusals.ts'

const settings = readSettings()
const media = path.join(settings.dataDir, 'media')

export default buildConfig({
  secret: readSecret(settings),
  csrf: [...settings.loginOrigins],
  telemetry: false,
  // For what of the CMS has to know how it is run.
  custom: {
    isProbingLinks: settings.probesLinks,
    filledFolders: [settings.dataDir, settings.siteDir],
    lacksMailServer: lacksMailServer(settings),
    writesLettersToFiles: settings.smtpUrl === null,
    backups: { schedule: settings.backups, statusFile: path.join(settings.dataDir, BACKUP_STATUS) },
    erasureJournals: [settings.dataDir, settings.backupDir].map((folder) => path.join(folder, ERASURE_JOURNAL)),
  },
  logger: LOGGER,
  // What a person is told anyway is no fault of the server's.
  loggingLevels: {
    AuthenticationError: 'info',
    Forbidden: 'info',
    Locked: 'info',
    LockedAuth: 'info',
    MissingFile: 'info',
    NotFound: 'info',
    QueryError: 'info',
    ValidationError: 'info',
    // Payload's list of names does not know our own, but its lookup does.
    ...{ Refusal: 'info' as const },
  },
  graphQL: { disable: true },
  // What documents point at, and what that points at. Further out, one short question is answered with half of the database, many times over.
  maxDepth: 2,
  db: await databaseAdapter(settings.database),
  email: emailAdapter({ smtpUrl: settings.smtpUrl, outbox: path.join(settings.dataDir, 'outbox'), from: settings.mailFrom }),
  sharp: serialSharp,
  editor: bodyEditor,
  collections: [
    news,
    events,
    fundingCalls,
    projects,
    pages,
    images(path.join(media, 'images')),
    documents(path.join(media, 'documents')),
    themes,
    goals,
    municipalities,
    contacts,
    signups,
    letters,
    accountLetters,
    purgeReceipts,
    applicationChecks,
    users(`${settings.origin}/admin`),
    publications,
    addresses,
    changes,
    leases,
    shareLinks,
    seatings,
    usedStamps,
    arrivals,
    logins,
    loginTries,
  ],
  endpoints: [publicationEndpoint],
  globals: [site, navigation, alert, accessibility, search],
  hooks: { afterError: [translateErrors] },
  upload: {
    limits: { fileSize: UPLOAD_LIMITS.document * 1024 * 1024 },
    abortOnLimit: true,
    responseOnLimit: REFUSALS.fileTooLarge(UPLOAD_LIMITS.document),
  },
  jobs: {
    access: { run: admins, queue: admins, cancel: admins },
    deleteJobOnComplete: true,
  },
  admin: {
    user: 'users',
    avatar: 'default',
    importMap: { baseDir: process.cwd(), importMapFile: path.join(process.cwd(), 'src/app/(payload)/admin/importMap.js') },
    meta: { titleSuffix: ' – Torget', icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }] },
    dateFormat: 'd MMM yyyy HH.mm',
    timezones: { defaultTimezone: 'Europe/Stockholm', supportedTimezones: [{ label: 'Svensk tid', value: 'Europe/Stockholm' }] },
    components: {
      providers: ['/src/cms/admin/controls/NameControls.tsx#NameControls', '/src/cms/admin/users/PasswordFirst.tsx#PasswordFirst'],
      beforeDashboard: [
        '/src/cms/admin/operations/LetterHoldCard.tsx#LetterHoldCard',
        '/src/cms/admin/operations/FirstStepsCard.tsx#FirstStepsCard',
        '/src/cms/admin/publication/PublicationCard.tsx#PublicationCard',
        '/src/cms/admin/letters/LettersCard.tsx#LettersCard',
        '/src/cms/admin/calls/ApplicationCard.tsx#ApplicationCard',
        '/src/cms/admin/accessibility/StatementCard.tsx#StatementCard',
        '/src/cms/admin/events/ParticipantsCard.tsx#ParticipantsCard',
        '/src/cms/admin/operations/BackupCard.tsx#BackupCard',
      ],
      graphics: { Logo: '/src/cms/admin/Logo.tsx#Logo', Icon: '/src/cms/admin/Logo.tsx#Icon' },
    },
  },
  i18n: { supportedLanguages: { sv }, fallbackLanguage: 'sv', translations: { sv: ADMIN_WORDS } },
  typescript: { outputFile: path.join(process.cwd(), 'src/cms/payload-types.ts'), autoGenerate: false },
})
  .then(withEditorWords)
  .then(withOwnLocks)
  .then(withCleanFields)
  .then(withBoundedEndpoints)
