'use client'

import { useAuth } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'

const ACCOUNT = '/admin/account'
const ALLOWED = [ACCOUNT, '/admin/logout', '/admin/login']

/** A provider that sends a user who must choose a new password to the account page, and says why. The server refuses everything else anyway. */
export function PasswordFirst({ children }: { readonly children: ReactNode }) {
  const { user } = useAuth()
  const path = usePathname()
  const router = useRouter()
  const mustChange = Boolean(user && 'mustChangePassword' in user && user.mustChangePassword)
  const isElsewhere = mustChange && !ALLOWED.some((allowed) => path.startsWith(allowed))

  useEffect(() => {
    if (isElsewhere) router.replace(ACCOUNT)
  }, [isElsewhere, router])

  return (
    <>
      {mustChange && (
        <p className="torget-password-first" role="status">
          Välj ett eget lösenord innan du börjar: tryck på <strong>Byt lösenord</strong>, skriv det nya två gånger och spara. Minst 12 tecken.
        </p>
      )}
      {children}
    </>
  )
}
