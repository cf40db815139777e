import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installedWebServers } from './find-web-servers.ts'
import { freePort } from './free-port.ts'

/** nginx or Caddy in its own process, with one of the example configurations. */
export interface RunningWebServer {
  readonly origin: string
  /** The origin of the server that leads http to https, or null where the example has none of its own. */
  readonly insecureOrigin: string | null
  readonly stop: () => Promise<void>
}

/** The values that replace the folder and port in an example configuration. */
interface Place {
  /** The folder of the site's files. */
  readonly folder: string
  /** The port of the Torget server behind the web server. */
  readonly torget?: number
}

const EXAMPLES = path.resolve(import.meta.dirname, '../../src/docs/install')

/** The text of an example configuration after the replacements. Throws when the example lacks a text to replace. */
async function example(name: string, changes: readonly (readonly [from: string, to: string])[]): Promise<string> {
  let text = await readFile(path.join(EXAMPLES, name), 'utf8')
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${name} doesn't contain ${from}`)
    text = text.replaceAll(from, to)
  }
  return text
}

const places = ({ folder, torget }: Place): readonly (readonly [string, string])[] =>
  torget === undefined
    ? [['/srv/www', folder]]
    : [
        ['/srv/torget/data/site', folder],
        ['127.0.0.1:3000', `127.0.0.1:${torget}`],
      ]

/** Starts a web server and waits until its error stream contains `readyText`. Throws with its output when it ends before. Removes `home` when it ends. */
async function serve(
  program: string,
  args: readonly string[],
  home: string,
  readyText: string,
  origins: Omit<RunningWebServer, 'stop'>,
): Promise<RunningWebServer> {
  const child = spawn(program, [...args], { env: { PATH: process.env.PATH, HOME: home, NODE_ENV: 'test' }, stdio: ['ignore', 'ignore', 'pipe'] })
  let output = ''
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve())).then(() => rm(home, { recursive: true, force: true }))
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
      if (output.includes(readyText)) resolve()
    })
    child.once('error', reject)
    void ended.then(() => reject(new Error(output)))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { ...origins, stop }
}

const originAt = (port: number) => `http://127.0.0.1:${port}`
const newHome = () => mkdtemp(path.join(tmpdir(), 'torget-web-server-'))

/** Starts nginx as Debian does, but without a certificate, and with all its files in a temporary folder that is removed when it ends. */
export async function startNginx(name: string, place: Place): Promise<RunningWebServer> {
  const { nginx, brotli } = installedWebServers()
  const [home, port, insecurePort] = [await newHome(), await freePort(), await freePort()]
  const site = await example(name, [
    ...places(place),
    ['listen 80;', `listen 127.0.0.1:${insecurePort};`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${port};`],
    ['ssl_certificate', '# ssl_certificate'],
    ...(brotli === null ? [] : [['# brotli_static on;', 'brotli_static on;'] as const]),
  ])
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${home}/${kind};`).join(' ')
  const main = [
    ...(brotli === null ? [] : [`load_module ${brotli};`]),
    // Only the owner can enter a test's folders.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `daemon off; worker_processes 1; pid ${home}/pid; error_log stderr notice;`,
    'events { worker_connections 256; }',
    `http { access_log off; ${temporary} sendfile on; tcp_nopush on; gzip on; include ${home}/site; }`,
  ]
  await writeFile(path.join(home, 'site'), site)
  await writeFile(path.join(home, 'nginx.conf'), main.join('\n'))
  return serve(nginx ?? 'nginx', ['-e', 'stderr', '-p', home, '-c', path.join(home, 'nginx.conf')], home, 'start worker process ', {
    origin: originAt(port),
    insecureOrigin: originAt(insecurePort),
  })
}

/** Starts Caddy with all its files in a temporary folder that is removed when it ends. */
export async function startCaddy(name: string, place: Place): Promise<RunningWebServer> {
  const { caddy } = installedWebServers()
  const [home, port] = [await newHome(), await freePort()]
  const site = await example(name, [...places(place), ['www.example.se {', `${originAt(port)} {`]])
  await mkdir(path.join(home, 'tmp'))
  await writeFile(path.join(home, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`)
  const args = ['run', '--config', path.join(home, 'Caddyfile'), '--adapter', 'caddyfile']
  return serve(caddy ?? 'caddy', args, home, 'serving initial configuration', { origin: originAt(port), insecureOrigin: null })
}
