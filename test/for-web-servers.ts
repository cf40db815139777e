/** The files that a folder for any web server holds beside the site itself, by their names in it. */
export const FOR_WEB_SERVERS: readonly string[] = ['.redirects/caddy.map', '.redirects/nginx.map', '_headers', '_redirects']
