import { existsSync, type FSWatcher, watch } from 'node:fs'
import path from 'node:path'

/** The folders that are watched recursively. In the project's own folder only its files are watched. */
const FOLDERS = ['src', 'public'] as const

/** How long nothing may change before changes are reported, in milliseconds: an editor writes a file several times, and git many files. */
const QUIET = 60

/** Reports changed files as soon as no more are changing, by their paths in the project with slashes, sorted. Returns a function that stops watching. */
export function watchSources(project: string, onChange: (files: readonly string[]) => void): () => void {
  const pending = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const report = () => {
    const files = [...pending].sort()
    pending.clear()
    onChange(files)
  }
  const follow = (folder: string, recursive: boolean): FSWatcher => {
    const watcher = watch(path.join(project, folder), { recursive }, (_, name) => {
      if (name === null) return
      pending.add(path.posix.join(folder, name.replaceAll(path.sep, '/')))
      clearTimeout(timer)
      timer = setTimeout(report, QUIET)
    })
    // The removal of a folder is reported as a change, too.
    watcher.on('error', (error) => console.error(`Det går inte att följa ändringar i ${folder || project}: ${error.message}`))
    return watcher
  }
  const watchers = [follow('', false), ...FOLDERS.filter((folder) => existsSync(path.join(project, folder))).map((folder) => follow(folder, true))]
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
