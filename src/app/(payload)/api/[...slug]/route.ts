import config from '@payload-config'
import '@payloadcms/next/css'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { headOf, inSwedishOf } from '../../../../cms/rest/answers.ts'

export const GET = inSwedishOf(config, REST_GET(config))
export const HEAD = headOf(GET)
export const POST = inSwedishOf(config, REST_POST(config))
export const DELETE = inSwedishOf(config, REST_DELETE(config))
export const PATCH = inSwedishOf(config, REST_PATCH(config))
export const PUT = inSwedishOf(config, REST_PUT(config))
export const OPTIONS = inSwedishOf(config, REST_OPTIONS(config))
