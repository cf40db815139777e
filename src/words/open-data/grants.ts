import type { OpenGrant } from '../../domain/questions/open-data.ts'
import { instantValue, type OpenSet } from './column.ts'

/** The data set of grants, from which its files and documentation are made. `office` is the funder of the office's own calls. */
export const grantSet = (office: string): OpenSet<OpenGrant> => ({
  name: 'beslut',
  title: 'Beslut om stöd',
  description: 'Ansökningarna som har beviljats: vem som fick hur mycket, till vad och när det beslutades. En rad per beviljad ansökan.',
  keywords: ['beslut', 'bidrag', 'beviljade ansökningar', 'projektstöd'],
  columns: [
    {
      name: 'guid',
      type: 'text',
      meaning:
        'Den beviljade ansökans namn för maskiner: omgångens guid och vem som fick pengar till vad, som det först stod. Ändras inte när sökande eller titel rättas.',
      read: ({ guid }) => guid,
    },
    { name: 'utlysning_guid', type: 'text', meaning: 'Utlysningen: utlysning_guid i filen med utlysningar.', read: ({ call }) => call },
    { name: 'omgang_guid', type: 'text', meaning: 'Omgången: guid i filen med utlysningar.', read: ({ round }) => round },
    { name: 'adress', type: 'address', meaning: 'Omgångens sida, där beslutet står.', read: ({ path }, origin) => origin + path },
    { name: 'utlysning', type: 'text', meaning: 'Utlysningens namn.', read: ({ callTitle }) => callTitle },
    { name: 'omgang', type: 'text', meaning: 'Omgångens namn.', read: ({ roundTitle }) => roundTitle },
    { name: 'finansiar', type: 'text', meaning: 'Vem som betalar och beslutar.', read: ({ funder }) => funder ?? office },
    { name: 'beslutad', type: 'day', meaning: 'När beslutet fattades.', read: ({ decidedOn }) => decidedOn },
    { name: 'diarienummer', type: 'text', meaning: 'Ärendets nummer i diariet.', read: ({ caseNumber }) => caseNumber },
    { name: 'protokoll', type: 'address', meaning: 'Protokollet som fil.', read: ({ protocol }, origin) => protocol && origin + protocol },
    { name: 'sokande', type: 'text', meaning: 'Vem som fick pengarna, som det står i beslutet.', read: ({ applicant }) => applicant },
    { name: 'titel', type: 'text', meaning: 'Vad pengarna är till.', read: ({ title }) => title },
    { name: 'belopp', type: 'number', meaning: 'Vad som beviljades, i kronor.', read: ({ amount }) => amount },
    {
      name: 'projekt_guid',
      type: 'text',
      meaning: 'Projektet som det blev: guid i filen med projekt.',
      read: ({ project }) => project?.guid ?? null,
    },
    { name: 'projekt_adress', type: 'address', meaning: 'Projektets sida.', read: ({ project }, origin) => project && origin + project.path },
    { name: 'andrad', type: 'instant', meaning: 'När uppgifterna senast ändrades.', read: ({ changedAt }) => instantValue(changedAt) },
  ],
})

/** The purpose of a grant: the lead of its project, or the titles of grant, call and round if it has no project. */
export const grantDescription = ({ project, title, callTitle, roundTitle }: OpenGrant): string =>
  project?.lead || `${title}. Beviljat i utlysningen ${callTitle}, ${roundTitle}.`
