// `node test/bench/fill.ts <count>`: fills the configured database with published news. Inserts each document without hooks.
import { openCms } from '../../src/commands/open-cms.ts'
import { runCommand } from '../../src/commands/run-command.ts'
import { sampleNews, storedText, themeNames } from './sample.ts'

await runCommand(async () => {
  const { payload } = await openCms()
  const now = Date.now()
  const themes: (string | number)[] = []
  for (const [i, name] of themeNames.entries()) {
    const { id } = await payload.db.create({ collection: 'themes', data: { name, slug: `tema-${i}`, guid: `tema-${i}` } })
    themes.push(id)
  }
  for (const sample of sampleNews(Number(process.argv[2]), now)) {
    const at = new Date(sample.publishedAt).toISOString()
    const data = {
      title: sample.title,
      slug: sample.slug,
      guid: `guid-${sample.slug}`,
      kind: 'news',
      lead: sample.lead,
      body: storedText(sample),
      isFeatured: false,
      themes: sample.themes.map((theme) => themes[theme]),
      publishedAt: at,
      createdAt: at,
      updatedAt: at,
      _status: 'published',
    }
    await payload.db.create({ collection: 'news', data })
  }
})
