import { buildConfig, type Config, type PayloadRequest, type SanitizedConfig } from 'payload'
import { documents } from '../../../src/cms/collections/documents.ts'
import { events } from '../../../src/cms/collections/events.ts'
import { fundingCalls } from '../../../src/cms/collections/funding-calls.ts'
import { images } from '../../../src/cms/collections/images.ts'
import { news } from '../../../src/cms/collections/news.ts'
import { pages } from '../../../src/cms/collections/pages.ts'
import { projects } from '../../../src/cms/collections/projects.ts'
import { contacts, goals, municipalities, themes } from '../../../src/cms/collections/registers.ts'
import { bodyEditor } from '../../../src/cms/fields/rich-text.ts'
import { navigation } from '../../../src/cms/globals/navigation.ts'

let built: Promise<SanitizedConfig> | undefined

/** The real collections as Payload builds them, without a database. */
export function builtConfig(): Promise<SanitizedConfig> {
  built ??= buildConfig({
    secret: 'x',
    telemetry: false,
    editor: bodyEditor,
    db: { defaultIDType: 'number', allowIDOnCreate: false, init: () => ({}) } as unknown as Config['db'],
    collections: [news, events, fundingCalls, projects, pages, images('/nowhere'), documents('/nowhere'), themes, goals, municipalities, contacts],
    globals: [navigation],
  })
  return built
}

/** A request with the properties that field validation reads. */
export async function checkingRequest(): Promise<PayloadRequest> {
  return { t: (key: string) => key, payload: { config: await builtConfig() } } as unknown as PayloadRequest
}
