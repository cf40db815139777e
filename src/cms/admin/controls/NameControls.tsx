'use client'

import { type ReactNode, useEffect } from 'react'
import { nameControls, translateTexts } from './control-names.ts'

/** A provider that gives controls and texts of the admin their Swedish names, at first and whenever the page changes. */
export function NameControls({ children }: { readonly children: ReactNode }) {
  useEffect(() => {
    let frame = 0
    const schedule = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        nameControls(document)
        translateTexts(document)
      })
    }
    const observer = new MutationObserver(schedule)
    observer.observe(document.body, { childList: true, subtree: true })
    schedule()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [])
  return children
}
