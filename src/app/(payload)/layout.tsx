import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { formState } from '../../cms/access/form-state.ts'
import { isServerFunctionName } from '../../cms/access/server-function-name.ts'
import { schedulePublication } from '../../cms/publication/schedule-publication.ts'
import { importMap } from './admin/importMap.js'
import './custom.css'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  if (!isServerFunctionName(args.name)) throw new Error('There is no such function')
  return handleServerFunctions({ ...args, config, importMap, serverFunctions: { 'form-state': formState, 'schedule-publish': schedulePublication } })
}

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
