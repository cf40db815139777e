/** The files for other web servers that the publisher writes beside the site, by their names in the output folder. Sorted. */
export const WEB_SERVER_FILES: readonly string[] = ['.redirects/caddy.map', '.redirects/nginx.map', '_headers', '_redirects']
