import { afterEach } from 'vitest'
import { removeFolders } from './removed-after-test.ts'

// A hook in a module that unit tests share would run for the first test file only, so it stands in a setup file.
afterEach(removeFolders)
