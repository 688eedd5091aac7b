/** Every act. The commands, the HTTP routes and the MCP tools follow from this list. */

import { about } from './about.ts';
import type { Act } from './act.ts';
import { addDocuments } from './add-documents.ts';
import { admitEntry } from './admit-entry.ts';
import { analyse } from './analyse.ts';
import { ask } from './ask.ts';
import { backup } from './backup.ts';
import { baseRates } from './base-rates.ts';
import { brief } from './brief.ts';
import { check } from './check.ts';
import { chooseBaseRate } from './choose-base-rate.ts';
import { compareModels } from './compare-models.ts';
import { correctEntry } from './correct-entry.ts';
import { createCase } from './create-case.ts';
import { deals } from './deals.ts';
import { deleteCase } from './delete-case.ts';
import { describeSource } from './describe-source.ts';
import { enterEntry } from './enter-entry.ts';
import { exportCase } from './export-case.ts';
import { forecast } from './forecast.ts';
import { giveForecast } from './give-forecast.ts';
import { importCase } from './import-case.ts';
import { judge } from './judge.ts';
import { keepVersion } from './keep-version.ts';
import { listCases } from './list-cases.ts';
import { listEntries } from './list-entries.ts';
import { listExamples } from './list-examples.ts';
import { listRuns } from './list-runs.ts';
import { listSources } from './list-sources.ts';
import { listVersions } from './list-versions.ts';
import { mergeEntries } from './merge-entries.ts';
import { openExample } from './open-example.ts';
import { openQuestion } from './open-question.ts';
import { predict } from './predict.ts';
import { purgeSource } from './purge-source.ts';
import { read } from './read.ts';
import { renameCase } from './rename-case.ts';
import { restore } from './restore.ts';
import { restoreJudgements } from './restore-judgements.ts';
import { search } from './search.ts';
import { settleQuestion } from './settle-question.ts';
import { showChanges } from './show-changes.ts';
import { showContradictions } from './show-contradictions.ts';
import { showEntry } from './show-entry.ts';
import { showHistory } from './show-history.ts';
import { showModel } from './show-model.ts';
import { showPositions } from './show-positions.ts';
import { showRun } from './show-run.ts';
import { showSource } from './show-source.ts';
import { showTimeline } from './show-timeline.ts';
import { showTrajectory } from './show-trajectory.ts';
import { stability } from './stability.ts';
import { strikeEntry } from './strike-entry.ts';
import { trackRecord } from './track-record.ts';
import { tryWithout } from './try-without.ts';
import { undoAct } from './undo-act.ts';
import { withdrawJudgement } from './withdraw-judgement.ts';

export const ACTS: readonly Act[] = [
  brief,
  read,
  ask,
  check,
  deals,
  analyse,
  stability,
  forecast,
  predict,
  openQuestion,
  giveForecast,
  chooseBaseRate,
  settleQuestion,
  trackRecord,
  baseRates,
  listCases,
  createCase,
  renameCase,
  deleteCase,
  addDocuments,
  listSources,
  showSource,
  listEntries,
  showEntry,
  admitEntry,
  strikeEntry,
  correctEntry,
  enterEntry,
  mergeEntries,
  undoAct,
  describeSource,
  purgeSource,
  showPositions,
  showContradictions,
  showTimeline,
  showChanges,
  showHistory,
  showModel,
  showTrajectory,
  judge,
  withdrawJudgement,
  listRuns,
  showRun,
  compareModels,
  tryWithout,
  keepVersion,
  listVersions,
  restoreJudgements,
  search,
  exportCase,
  importCase,
  listExamples,
  openExample,
  backup,
  restore,
  about,
] as readonly Act[];
