'use client'

import { PasswordField, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'

/** A field for the present password. It shows when users change their own password or e-mail address, which the server refuses without it. */
export function PresentPassword() {
  const { user } = useAuth()
  const { id, initialData } = useDocumentInfo()
  const isChangingPassword = useFormFields(([fields]) => fields.password !== undefined)
  const email = useFormFields(([fields]) => fields.email?.value)
  const isOwn = user !== null && user !== undefined && String(user.id) === String(id)
  const isNewEmail = typeof email === 'string' && email !== '' && email.toLowerCase().trim() !== String(initialData?.email ?? '')
  if (!isOwn || !(isChangingPassword || isNewEmail)) return null
  return (
    <PasswordField
      autoComplete="current-password"
      field={{ name: 'currentPassword', label: 'Nuvarande lösenord', required: true }}
      path="currentPassword"
    />
  )
}
