import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './design/tokens.css';
import './design/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { Toasts } from './design/Toast.tsx';
import { makeClient } from './desk/queries.ts';
import { listenForKeys } from './keys.ts';
import { applyTheme } from './theme.ts';

applyTheme();
listenForKeys();
createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <QueryClientProvider client={makeClient()}>
      <Toasts>
        <App />
      </Toasts>
    </QueryClientProvider>
  </StrictMode>,
);
