/** Colours come from the page's tokens, so that the scene follows light and dark. */
import { Color } from "three";

export interface Palette {
  readonly bone: Color;
  readonly plain: Color;
  readonly disc: Color;
  readonly floor: Color;
  readonly line: Color;
  readonly tones: readonly Color[];
}

const TONES = 7;

/** Reads a token as the browser computes it: light-dark() and all. */
function token(at: HTMLElement, name: string): Color {
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.style.color = `var(${name})`;
  at.append(probe);
  const found = new Color(getComputedStyle(probe).color);
  probe.remove();
  return found;
}

export function palette(at: HTMLElement): Palette {
  return {
    bone: token(at, "--bone"),
    plain: token(at, "--muscle-plain"),
    disc: token(at, "--disc"),
    floor: token(at, "--floor"),
    line: token(at, "--floor-line"),
    tones: Array.from({ length: TONES }, (_, step) => token(at, `--work-${step}`)),
  };
}

/** Gives the tone of a share from 0 to 1, between the steps. */
export function toned(tones: readonly Color[], share: number, into: Color): Color {
  const place = Math.min(Math.max(share, 0), 1) * (tones.length - 1);
  const below = Math.floor(place);
  const first = tones[below] as Color;
  const next = tones[Math.min(below + 1, tones.length - 1)] as Color;
  return into.copy(first).lerp(next, place - below);
}
