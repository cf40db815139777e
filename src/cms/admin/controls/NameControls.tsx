'use client'

import { type ReactNode, useEffect } from 'react'
import { nameControls, translateTexts } from './control-names.ts'

/** Names the controls that Payload leaves without a Swedish name, now and whenever the page changes. */
export function NameControls({ children }: { readonly children: ReactNode }) {
  useEffect(() => {
    let frame = 0
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        nameControls(document)
        translateTexts(document)
      })
    }
    const observer = new MutationObserver(soon)
    observer.observe(document.body, { childList: true, subtree: true })
    soon()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [])
  return children
}
