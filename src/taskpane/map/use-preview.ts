import { useEffect, useState } from "react";
import type { LoadPreview } from "../../app/intake-desk";
import { type Notice, noticeOf } from "../../app/notice";
import type { Recipe } from "../../intake/recipe/recipe-schema";
import type { PaneActions } from "../pane-actions";

/** Long enough for a next key to be pressed, short enough to feel live. */
const QUIET_MS = 350;

/** The preview as far as it is known. While a new one is made the one before stays on screen. */
export interface PreviewState {
  readonly shown: LoadPreview | null;
  readonly isMaking: boolean;
  /** Why there is none. */
  readonly trouble: Notice | null;
}

/** What the preview is made from. */
export interface PreviewSource {
  readonly source: File;
  readonly recipe: Recipe;
  readonly preview: PaneActions["preview"];
}

/** Makes a preview whenever the recipe changes and she pauses; one that is overtaken is cancelled. */
export function usePreview({ source, recipe, preview }: PreviewSource): PreviewState {
  const [result, setResult] = useState<PreviewState & { readonly of: Recipe | null }>(NOTHING);
  useEffect(() => {
    const control = new AbortController();
    const show = (next: Omit<PreviewState, "isMaking">) => {
      if (!control.signal.aborted) setResult({ ...next, isMaking: false, of: recipe });
    };
    const timer = setTimeout(() => {
      preview(source, recipe, { signal: control.signal }).then(
        (shown) => show({ shown, trouble: null }),
        (error: unknown) => show({ shown: null, trouble: noticeOf(error) }),
      );
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [source, recipe, preview]);
  return { shown: result.shown, trouble: result.trouble, isMaking: result.of !== recipe };
}

const NOTHING = { shown: null, isMaking: true, trouble: null, of: null } as const;
