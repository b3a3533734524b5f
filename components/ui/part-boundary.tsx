"use client";

import { Component, type ReactNode } from "react";

type PartBoundaryProps = {
  /** Closes whatever has asked for the part, and the rest is drawn anew; without it nothing is drawn. */
  onMissing?: () => void;
  children: ReactNode;
};

/** Keeps the page on the screen when a part that is loaded later cannot be fetched. */
export class PartBoundary extends Component<PartBoundaryProps, { failure: Error | null }> {
  override state = { failure: null };

  static getDerivedStateFromError(failure: Error) {
    return { failure };
  }

  override componentDidCatch(failure: Error) {
    const { onMissing } = this.props;
    if (!onMissing || !isMissingPart(failure)) return;
    onMissing();
    this.setState({ failure: null });
  }

  override render() {
    const { failure } = this.state;
    if (failure && !isMissingPart(failure)) throw failure;
    return failure ? null : this.props.children;
  }
}

const isMissingPart = ({ name }: Error): boolean => name === "ChunkLoadError";
