import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

/** How a mail server takes what it is sent: as its answer to the recipient, or by hanging up when it has taken the letter. */
export type Manner = '250 Ok' | '451 Try again later' | '550 No such mailbox here' | 'hang up'

/** A mail server that keeps what it is sent: enough of RFC 5321 for a client to send to it. It offers no STARTTLS. */
export class MailServer {
  readonly received: string[] = []
  readonly recipients: string[] = []
  manner: Manner = '250 Ok'
  /** The number of letters that have to be under way before any of them is taken: a client that sends one by one waits for ever. */
  takesAtOnce = 1
  /** The most connections that were open at a time. */
  mostConnections = 0
  readonly #held: (() => void)[] = []
  readonly #server = createServer((socket) => this.#serve(socket))
  readonly #sockets = new Set<Socket>()

  /** Starts on a free port and returns its address. */
  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return `smtp://127.0.0.1:${this.port}`
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket)
    this.mostConnections = Math.max(this.mostConnections, this.#sockets.size)
    socket.on('close', () => this.#sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    let unread = ''
    let isLetter = false
    socket.write('220 test\r\n')
    socket.on('data', (bytes) => {
      unread += bytes.toString('utf8')
      for (;;) {
        const end = unread.indexOf(isLetter ? '\r\n.\r\n' : '\r\n')
        if (end < 0) return
        const said = unread.slice(0, end)
        unread = unread.slice(end + (isLetter ? 5 : 2))
        if (isLetter) {
          this.received.push(said)
          isLetter = false
          if (this.manner === 'hang up') return socket.destroy()
          this.#take(() => socket.write('250 Taken\r\n'))
        } else if (/^EHLO|^HELO/i.test(said)) socket.write('250 test\r\n')
        else if (/^STARTTLS/i.test(said)) socket.write('502 No such command\r\n')
        else if (/^RCPT/i.test(said)) {
          this.recipients.push(said)
          socket.write(`${this.manner === 'hang up' ? '250 Ok' : this.manner}\r\n`)
        } else if (/^DATA/i.test(said)) {
          isLetter = true
          socket.write('354 Go on\r\n')
        } else if (/^QUIT/i.test(said)) socket.end('221 Bye\r\n')
        else socket.write('250 Ok\r\n')
      }
    })
  }

  /** Answers a letter as soon as enough of them are under way. */
  #take(answer: () => void): void {
    this.#held.push(answer)
    if (this.#held.length >= this.takesAtOnce) for (const held of this.#held.splice(0)) held()
  }
}
