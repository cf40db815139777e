import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { limitConnections, mostConnections, openHandles } from '../../../src/http/limits/connection-limit.ts'

test.each([
  ['many handles', 20_000, 9_950],
  ['the usual number of a service', 1_024, 462],
  ['hardly any, all the same a few connections', 64, 8],
])('with %s, the rest of the process keeps its own', (_, handles, connections) => expect(mostConnections(handles)).toBe(connections))

test('the handles of this process are known', () => expect(openHandles()).toBeGreaterThan(20))

describe('a server with few handles', () => {
  let server: Server | undefined
  const sockets: Socket[] = []
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy()
    server?.close()
  })

  /** Starts a server that may have eight connections. Its log is returned. */
  async function listening(): Promise<{ readonly port: number; readonly lines: string[] }> {
    const lines: string[] = []
    server = createServer((_request, response) => response.end('Hej'))
    limitConnections(server, 64, (line) => lines.push(line))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return { port: (server.address() as AddressInfo).port, lines }
  }
  /** Opens a connection that sends a request, or nothing. Resolves when it is answered or closed. */
  async function opened(port: number, text: string): Promise<{ readonly socket: Socket; readonly answer: string }> {
    const socket = connect(port, '127.0.0.1')
    sockets.push(socket)
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    if (text === '') return { socket, answer: '' }
    socket.write(text)
    const answer = await Promise.race([once(socket, 'data').then(([bytes]) => String(bytes)), once(socket, 'close').then(() => 'closed')])
    return { socket, answer }
  }
  const REQUEST = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'

  test('refuses connections above its limit, says so once, and takes others when some have ended', async () => {
    const { port, lines } = await listening()
    const silent = []
    for (let i = 0; i < 8; i += 1) silent.push(await opened(port, ''))
    for (let i = 0; i < 3; i += 1) expect((await opened(port, REQUEST)).answer).toBe('closed')
    expect(lines).toEqual([expect.stringContaining('får bara ha 64 filer'), expect.stringMatching(/^Servern har 8 anslutningar.*Höj gränsen/)])
    for (const { socket } of silent) socket.destroy()
    await expect.poll(async () => (await opened(port, REQUEST)).answer).toContain('200 OK')
  })

  test('ends those that are idle between requests first', async () => {
    const { port } = await listening()
    for (let i = 0; i < 8; i += 1) expect((await opened(port, REQUEST)).answer).toContain('200 OK')
    await expect.poll(async () => (await opened(port, REQUEST)).answer).toContain('200 OK')
  })
})
