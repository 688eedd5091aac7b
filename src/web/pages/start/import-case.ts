/** Exported cases among the files that are dropped. */

import { RECORD_FORMAT } from '../../../record/record.ts';
import { call } from '../../desk/call.ts';

/** Whether the file says at its start that it is a whole record. */
export async function isRecord(file: File): Promise<boolean> {
  const start = await file.slice(0, 200).text();
  return start.trimStart().startsWith('{') && start.includes(RECORD_FORMAT);
}

/** Makes a case of the file; gives its id. */
export async function importCase(file: File): Promise<string> {
  const { output } = await call('import-case', null, { document: { name: file.name, text: await file.text() } });
  return output.case;
}
