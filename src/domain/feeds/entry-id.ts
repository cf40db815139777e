const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * An entry's guid as an address that names and leads nowhere, as Atom asks for (RFC 4287, 4.2.6): `urn:uuid:…` (RFC 9562), with what follows a `#` kept.
 * A guid that an editor wrote in a content file is no UUID.
 */
export function entryName(guid: string): string {
  const [document = '', ...part] = guid.split('#')
  const name = UUID.test(document) ? `urn:uuid:${document.toLowerCase()}` : `urn:torget:${encodeURIComponent(document)}`
  return part.length > 0 ? `${name}#${encodeURIComponent(part.join('#'))}` : name
}
