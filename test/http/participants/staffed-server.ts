import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SeatingEffects } from '../../../src/cms/signup/apply-seating.ts'
import { SeatService } from '../../../src/cms/signup/seat-service.ts'
import { SignupTokens } from '../../../src/cms/signup/signup-tokens.ts'
import { apiListener } from '../../../src/http/api.ts'
import { routerOf } from '../../../src/http/router.ts'
import { ReadyServices } from '../../../src/http/services.ts'
import { openTestCms } from '../../cms/open-cms.ts'
import { ADMIN_EMAIL, PASSWORD, RestClient } from '../../cms/rest-client.ts'

/** The API and the staff's pages on a port of their own, without the admin and the site, which take long to compile. */
export async function startStaffed() {
  const { payload, remove } = await openTestCms()
  const tokens = new SignupTokens('a secret of this test')
  const seatingEffects = new SeatingEffects(payload, { origin: 'https://www.example.se' })
  const seatService = new SeatService(payload, seatingEffects)
  seatService.start()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { default: config } = await import('../../../payload.config.ts')
  const participants = { payload, seatService, tokens, origins: [origin] }
  server.on(
    'request',
    routerOf(new ReadyServices({ api: apiListener({ config: Promise.resolve(config), payload, origin }), participants }), { isHttps: false }),
  )
  const { id } = await payload.create({
    collection: 'users',
    data: { name: 'Administratör', email: ADMIN_EMAIL, password: PASSWORD, roles: ['admin'], mustChangePassword: false },
    overrideAccess: true,
  })
  await payload.update({ collection: 'users', id, data: { mustChangePassword: false }, overrideAccess: true })
  return {
    origin,
    seatService,
    admin: await new RestClient(origin).login(ADMIN_EMAIL, PASSWORD),
    remove: async () => {
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
      await seatService.stop()
      await remove()
    },
  }
}
