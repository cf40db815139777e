'use client'

import { PasswordField, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'

/**
 * A field for the present password. It shows when users change their own password or e-mail address, which the server refuses without it. It is not
 * required here: the form would then refuse every other change as well.
 */
export function PresentPassword() {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  // The form has the field of the new password, invalid at first, while it is being changed.
  const isChangingPassword = useFormFields(([{ password }]) => password !== undefined && (Boolean(password.value) || password.valid === false))
  const email = useFormFields(([fields]) => fields.email?.value)
  const isOwn = user !== null && user !== undefined && String(user.id) === String(id)
  const isNewEmail = typeof email === 'string' && email !== '' && email.toLowerCase().trim() !== user?.email
  if (!isOwn || !(isChangingPassword || isNewEmail)) return null
  return <PasswordField autoComplete="current-password" field={{ name: 'currentPassword', label: 'Nuvarande lösenord' }} path="currentPassword" />
}
