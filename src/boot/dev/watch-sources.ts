import { existsSync, type FSWatcher, watch } from 'node:fs'
import path from 'node:path'

/** What is watched: folders with all that is in them, and the project's own folder without. */
const FOLDERS = ['src', 'public'] as const

/** How long nothing must have changed before it is told, in milliseconds: an editor writes a file in several strokes, and git many files. */
const QUIET = 60

/** Tells of changed files, by their paths in the project with slashes, as soon as no more are changing. Returns what ends it. */
export function watchSources(project: string, changed: (files: readonly string[]) => void): () => void {
  const pending = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const tell = () => {
    const files = [...pending].sort()
    pending.clear()
    changed(files)
  }
  const follow = (folder: string, recursive: boolean): FSWatcher => {
    const watcher = watch(path.join(project, folder), { recursive }, (_, name) => {
      if (name === null) return
      pending.add(path.posix.join(folder, name.replaceAll(path.sep, '/')))
      clearTimeout(timer)
      timer = setTimeout(tell, QUIET)
    })
    // A folder that is removed while it is being looked into is told of as a change as well.
    watcher.on('error', (error) => console.error(`Det går inte att följa ändringar i ${folder || project}: ${error.message}`))
    return watcher
  }
  const watchers = [follow('', false), ...FOLDERS.filter((folder) => existsSync(path.join(project, folder))).map((folder) => follow(folder, true))]
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
