/** The program's own folder: where its examples, its page and its empty store are. */

export { packageRoot as packageFolder } from '../reading/data-files.ts';
