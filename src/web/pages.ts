/** Every page of a case, in the order of the menu. A page is a folder of `pages/` and a line here. */

import { lazy } from 'react';
import type { Page } from './page.ts';

const SourcesPage = lazy(() => import('./pages/sources/SourcesPage.tsx'));
const IntakePage = lazy(() => import('./pages/intake/IntakePage.tsx'));
const SourcePage = lazy(() => import('./pages/source/SourcePage.tsx'));
const EntriesPage = lazy(() => import('./pages/entries/EntriesPage.tsx'));
const PositionsPage = lazy(() => import('./pages/positions/PositionsPage.tsx'));
const ContradictionsPage = lazy(() => import('./pages/contradictions/ContradictionsPage.tsx'));
const ChangesPage = lazy(() => import('./pages/changes/ChangesPage.tsx'));
const TimelinePage = lazy(() => import('./pages/timeline/TimelinePage.tsx'));
const PreferencesPage = lazy(() => import('./pages/preferences/PreferencesPage.tsx'));
const DealPage = lazy(() => import('./pages/deal/DealPage.tsx'));
const ForecastPage = lazy(() => import('./pages/forecast/ForecastPage.tsx'));
const StabilityPage = lazy(() => import('./pages/stability/StabilityPage.tsx'));
const LedgerPage = lazy(() => import('./pages/ledger/LedgerPage.tsx'));
const BriefPage = lazy(() => import('./pages/brief/BriefPage.tsx'));
const AskPage = lazy(() => import('./pages/ask/AskPage.tsx'));
const SearchPage = lazy(() => import('./pages/search/SearchPage.tsx'));
const HistoryPage = lazy(() => import('./pages/history/HistoryPage.tsx'));

export const PAGES: readonly Page[] = [
  { name: 'intake', title: 'Add reporting', letter: 'a', group: 'Reporting', icon: 'add', Component: IntakePage },
  { name: 'sources', title: 'Sources', letter: 's', group: 'Reporting', icon: 'sources', Component: SourcesPage },
  { name: 'source', title: 'Source', letter: null, group: 'Reporting', icon: 'document', Component: SourcePage },
  { name: 'entries', title: 'Review', letter: 'e', group: 'Reporting', icon: 'entries', Component: EntriesPage },
  {
    name: 'positions',
    title: 'Positions',
    letter: 'p',
    group: 'Standing',
    icon: 'positions',
    Component: PositionsPage,
  },
  {
    name: 'contradictions',
    title: 'Contradictions',
    letter: 'x',
    group: 'Standing',
    icon: 'contradictions',
    Component: ContradictionsPage,
  },
  { name: 'changes', title: 'Changes', letter: 'c', group: 'Standing', icon: 'changes', Component: ChangesPage },
  { name: 'timeline', title: 'Timeline', letter: 't', group: 'Standing', icon: 'timeline', Component: TimelinePage },
  {
    name: 'preferences',
    title: 'Preferences',
    letter: 'v',
    group: 'Analysis',
    icon: 'preferences',
    Component: PreferencesPage,
  },
  { name: 'deal', title: 'Deal', letter: 'd', group: 'Analysis', icon: 'deal', Component: DealPage },
  {
    name: 'stability',
    title: 'Stability',
    letter: 'y',
    group: 'Analysis',
    icon: 'stability',
    Component: StabilityPage,
  },
  { name: 'forecast', title: 'Forecast', letter: 'o', group: 'Analysis', icon: 'forecast', Component: ForecastPage },
  { name: 'ledger', title: 'Ledger', letter: 'l', group: 'Analysis', icon: 'ledger', Component: LedgerPage },
  { name: 'brief', title: 'Brief', letter: 'b', group: 'Telling', icon: 'brief', Component: BriefPage },
  { name: 'ask', title: 'Ask', letter: 'q', group: 'Telling', icon: 'quote', Component: AskPage },
  { name: 'search', title: 'Search', letter: 'f', group: 'Case', icon: 'search', Component: SearchPage },
  { name: 'history', title: 'History', letter: 'h', group: 'Case', icon: 'history', Component: HistoryPage },
];
