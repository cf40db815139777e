import type { BaseDatabaseAdapter, Config, CreateVersionArgs, JsonObject, TypeWithVersion } from 'payload'

type Adapter = Config['db']

/** The columns of a user's row that no version may keep or bring back. */
const SECRETS = ['hash', 'salt', 'sessions', 'resetPasswordToken', 'resetPasswordExpiration', 'mustChangePassword', 'isDisabled']

function withoutSecrets<Data extends object>(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !SECRETS.includes(name))) as Data
}

/**
 * A database adapter that leaves passwords, sessions and disabled accounts out of the versions of users. Payload keeps them there, and restoring a version would
 * bring an old password back into force.
 */
export function versionsWithoutSecrets(adapter: Adapter): Adapter {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const { createVersion } = database
      database.createVersion = function create<T extends JsonObject>(this: BaseDatabaseAdapter, version: CreateVersionArgs<T>) {
        const versionData = version.collectionSlug === 'users' ? withoutSecrets(version.versionData) : version.versionData
        return createVersion.call(this, { ...version, versionData }) as Promise<TypeWithVersion<T>>
      }
      return database
    },
  }
}
