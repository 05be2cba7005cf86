import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { DossierFrame } from './frame/DossierFrame';
import { PlainFrame } from './frame/PlainFrame';
import { ReportsPage } from './pages/ReportsPage';

const StartPage = lazy(() => import('./pages/StartPage'));
const ReportPage = lazy(() => import('./pages/ReportPage'));
const ActorsPage = lazy(() => import('./pages/ActorsPage'));
const SearchPage = lazy(() => import('./pages/SearchPage'));
const BriefPage = lazy(() => import('./pages/BriefPage'));
const ModelsPage = lazy(() => import('./pages/models/ModelsPage'));
const ModelPage = lazy(() => import('./pages/models/ModelPage'));
const EditModelPage = lazy(() => import('./pages/models/EditModelPage'));
const HelpPage = lazy(() => import('./pages/HelpPage'));
const NotFoundPage = lazy(() => import('./pages/NotFoundPage'));

/** Which address shows which page. */
export function App() {
  return (
    <Routes>
      <Route element={<PlainFrame />}>
        <Route index element={<StartPage />} />
        <Route path="help" element={<HelpPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
      <Route path="d/:dossier" element={<DossierFrame />}>
        <Route index element={<Navigate to="reports" replace />} />
        <Route path="brief" element={<BriefPage />} />
        <Route path="reports" element={<ReportsPage />} />
        <Route path="reports/:report" element={<ReportPage />} />
        <Route path="actors" element={<ActorsPage />} />
        <Route path="actors/:actor" element={<ActorsPage />} />
        <Route path="models" element={<ModelsPage />} />
        <Route path="models/view" element={<ModelPage />} />
        <Route path="models/edit" element={<EditModelPage />} />
        <Route path="search" element={<SearchPage />} />
        <Route path="help" element={<HelpPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
