import type { ProjectRole } from '../../domain/content/content.ts'
import type { OpenProject } from '../../domain/questions/open-data.ts'
import { instantValue, type OpenSet } from './column.ts'

const ROLE: Readonly<Record<ProjectRole, string>> = { run: 'driver', supported: 'stödjer' }

/** The data set of projects, from which its files and documentation are made. */
export const PROJECT_SET: OpenSet<OpenProject> = {
  name: 'projekt',
  title: 'Projekt',
  description: 'Projekten som vi driver eller stödjer med pengar, också de avslutade. En rad per projekt.',
  keywords: ['projekt', 'projektstöd', 'regional utveckling'],
  columns: [
    { name: 'guid', type: 'text', meaning: 'Projektets namn för maskiner. Ändras aldrig.', read: ({ guid }) => guid },
    { name: 'adress', type: 'address', meaning: 'Projektets sida.', read: ({ path }, origin) => origin + path },
    { name: 'titel', type: 'text', meaning: 'Projektets namn.', read: ({ title }) => title },
    { name: 'ingress', type: 'text', meaning: 'Vad projektet handlar om, i korthet.', read: ({ lead }) => lead },
    {
      name: 'roll',
      type: 'text',
      meaning: '”driver” när projektet är vårt eget, ”stödjer” när vi har gett pengar till det.',
      read: ({ role }) => ROLE[role],
    },
    { name: 'projektagare', type: 'text', meaning: 'Vem som ansvarar för projektet.', read: ({ owner }) => owner },
    { name: 'parter', type: 'list', meaning: 'Vilka fler som deltar.', read: ({ partners }) => partners },
    { name: 'borjar', type: 'month', meaning: 'Projektets första månad.', read: ({ from }) => from },
    { name: 'slutar', type: 'month', meaning: 'Projektets sista månad, som räknas med.', read: ({ to }) => to },
    { name: 'budget', type: 'number', meaning: 'Projektets hela budget i kronor.', read: ({ budget }) => budget },
    { name: 'beviljat', type: 'number', meaning: 'Vad vi har beviljat projektet, i kronor.', read: ({ granted }) => granted },
    { name: 'finansiarer', type: 'list', meaning: 'Vilka som betalar.', read: ({ funders }) => funders },
    {
      name: 'utlysning_guid',
      type: 'text',
      meaning: 'Utlysningen som pengarna kommer från: utlysning_guid i filen med utlysningar.',
      read: ({ call }) => call,
    },
    { name: 'omgang_guid', type: 'text', meaning: 'Omgången som pengarna kommer från: guid i filen med utlysningar.', read: ({ round }) => round },
    { name: 'syfte', type: 'text', meaning: 'Vad projektet ska leda till.', read: ({ purpose }) => purpose },
    { name: 'malgrupp', type: 'text', meaning: 'Vilka projektet är till för.', read: ({ targetGroup }) => targetGroup },
    { name: 'webbplats', type: 'address', meaning: 'Projektets egen webbplats.', read: ({ website }) => website },
    { name: 'kommuner', type: 'list', meaning: 'Kommunerna som projektet berör.', read: ({ municipalities }) => municipalities },
    { name: 'teman', type: 'list', meaning: 'Teman som projektet hör till.', read: ({ themes }) => themes },
    { name: 'publicerad', type: 'instant', meaning: 'När sidan publicerades första gången.', read: ({ publishedAt }) => instantValue(publishedAt) },
    { name: 'andrad', type: 'instant', meaning: 'När text eller fakta senast ändrades efter det.', read: ({ changedAt }) => instantValue(changedAt) },
  ],
}
