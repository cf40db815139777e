import { spawn, spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../processes/free-port.ts'
import { isInstalled, NOT_INSTALLED } from './figures.ts'

/** The requests per second that wrk measures at an address, as text for a cell. */
export function requestsPerSecond(address: string): string {
  if (!isInstalled('wrk', '-v')) return NOT_INSTALLED
  const { stdout } = spawnSync('wrk', ['-t1', '-c16', '-d5s', '-H', 'Accept-Encoding: gzip', address], { encoding: 'utf8' })
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1]
  return rate === undefined || refused !== undefined ? `failed (${refused ?? 'no answer'})` : String(Math.round(Number(rate)))
}

/** The requests per second of nginx with a folder. */
export async function nginxRequestsPerSecond(folder: string, siteDir: string, page: string): Promise<string> {
  if (!isInstalled('nginx', '-v')) return NOT_INSTALLED
  const port = await freePort()
  await mkdir(folder, { recursive: true })
  const config = path.join(folder, 'nginx.conf')
  await writeFile(
    config,
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/errors;
user root;
events { worker_connections 256; }
http { access_log off; sendfile on; tcp_nopush on; types { text/html html; } gzip_static on; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
server { listen 127.0.0.1:${port}; root ${siteDir}; } }`,
  )
  const nginx = spawn('nginx', ['-c', config, '-p', folder], { stdio: 'ignore' })
  try {
    await sleep(500)
    return requestsPerSecond(`http://127.0.0.1:${port}${page}`)
  } finally {
    nginx.kill('SIGTERM')
  }
}
