import { afterEach } from 'vitest'
import { removeMadeFolders } from './made-folders.ts'

// Here and not where folders are made: unit tests share their modules, and a hook in one of those would be of the first file only.
afterEach(removeMadeFolders)
