/** A fault of the page itself: said, with what can be done, instead of an empty window. */

import { Component, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Note } from '../design/Note.tsx';

interface Props {
  children: ReactNode;
}

export class Mishap extends Component<Props, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Note tone="problem">
        This page could not be drawn: {error.message}. What is kept is not touched.{' '}
        <Button small onClick={() => window.location.reload()}>
          Load the page again
        </Button>
      </Note>
    );
  }
}
