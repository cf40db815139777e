import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

/** Paths of the web servers on this machine; null for one that isn't there. */
export interface WebServers {
  readonly nginx: string | null
  /** nginx's module that serves Brotli copies. */
  readonly brotli: string | null
  readonly caddy: string | null
}

/** The folder for unpacked Debian packages. Unpacking, unlike installing, starts nothing and changes nothing outside the project. */
const UNPACKED = path.resolve(import.meta.dirname, '../../node_modules/.cache/torget-debian')
const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static', 'caddy']

/** The path of a program, or null. */
function program(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin', `${UNPACKED}/usr/sbin`, `${UNPACKED}/usr/bin`]
  return folders.map((folder) => path.join(folder, name)).find((place) => existsSync(place)) ?? null
}

/** The web servers that are installed or were unpacked earlier. */
export function installedWebServers(): WebServers {
  const nginx = program('nginx')
  // A module works only with the nginx of the same package version.
  const brotli = path.resolve(nginx ?? '/', '../../lib/nginx/modules/ngx_http_brotli_static_module.so')
  return { nginx, brotli: existsSync(brotli) ? brotli : null, caddy: program('caddy') }
}

const run = (command: string, args: readonly string[]) => {
  try {
    execFileSync(command, args, { cwd: UNPACKED, stdio: ['ignore', 'ignore', 'pipe'] })
    return true
  } catch {
    return false
  }
}

/** The web servers of this machine. Downloads and unpacks Debian's packages of those that are missing; null for one that can't be downloaded. */
export function findOrUnpackWebServers(): WebServers {
  const found = installedWebServers()
  if (found.nginx !== null && found.caddy !== null) return found
  console.log('Not all of the web servers are on this machine. Trying Debian’s packages of them.')
  mkdirSync(UNPACKED, { recursive: true })
  if (!run('apt-get', ['download', ...PACKAGES]) && process.getuid?.() === 0) {
    run('apt-get', ['update', '-qq'])
    for (const name of PACKAGES) run('apt-get', ['download', name])
  }
  for (const name of readdirSync(UNPACKED).filter((file) => file.endsWith('.deb'))) {
    run('dpkg', ['-x', name, '.'])
    rmSync(path.join(UNPACKED, name))
  }
  return installedWebServers()
}
