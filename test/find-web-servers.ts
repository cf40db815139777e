import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

/** The web servers of this machine; null where there is none. */
export interface WebServers {
  readonly nginx: string | null
  /** nginx's module for the smaller of the compressed copies. */
  readonly brotli: string | null
  readonly caddy: string | null
}

/** Where Debian's packages are unpacked when they are not installed: nothing is started, or changed outside the project. */
const UNPACKED = path.resolve(import.meta.dirname, '../node_modules/.cache/torget-debian')
const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static', 'caddy']

/** Where a program lies, or null. */
function program(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin', `${UNPACKED}/usr/sbin`, `${UNPACKED}/usr/bin`]
  return folders.map((folder) => path.join(folder, name)).find((place) => existsSync(place)) ?? null
}

/** The web servers that are on this machine already, installed or unpacked earlier. */
export function installedWebServers(): WebServers {
  const nginx = program('nginx')
  // A module fits the nginx that it was packed with.
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

/** Finds the web servers, or downloads Debian's packages of them and unpacks them among the project's packages. What can't be had is null. */
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
