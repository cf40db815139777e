/** The methods of paths that are only read. */
export const READ = ['GET', 'HEAD']
/** The methods of paths that also take forms. */
export const READ_AND_SEND = ['GET', 'HEAD', 'POST']
/** The methods that any path answers. */
export const ALL = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
