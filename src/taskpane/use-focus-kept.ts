import { type RefObject, useEffect, useRef } from "react";

/** When the button that had the focus goes away with a change, the place of the news takes it. */
export function useFocusKept(change: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (change !== "none" && document.activeElement === document.body) place.current?.focus();
  }, [change]);
  return place;
}
