/** What the server tells of a scene: `backstride/body-scene/1`. Places in millimetres, turns in ten thousandths. */

export type Triple = readonly [number, number, number];

export interface Shape {
  readonly kind: "rod" | "ball" | "ring" | "disc";
  readonly bone: number;
  readonly at_m: readonly Triple[];
  readonly radii_m: readonly number[];
  readonly rise_m: number;
  readonly level: number;
}

export interface Muscle {
  readonly group: string;
  readonly thickness: number;
  /** Whether its work is for researchers only. */
  readonly plain: boolean;
  readonly points: readonly (readonly [number, number, number, number])[];
}

export interface Body {
  readonly title: string;
  readonly frames: number;
  readonly stride_s: number;
  readonly speed_m_per_s: number;
  readonly place_mm: readonly number[];
  readonly turn: readonly number[];
  readonly work_percent: readonly number[];
  /** Load on the low back as shares of the deepest tone, per frame and level; empty where the model cannot tell. */
  readonly load_percent: readonly number[];
  /** Low, middle and high at the lowest level, per frame. [BW] */
  readonly load_bw: readonly Triple[];
}

export interface Scene {
  readonly schema: "backstride/body-scene/1";
  readonly height_m: number;
  readonly bones: number;
  readonly levels: number;
  readonly ring_radius_m: number;
  readonly full_work_percent: number;
  readonly shapes: readonly Shape[];
  readonly muscles: readonly Muscle[];
  readonly bodies: readonly Body[];
}

export async function load(address: string): Promise<Scene> {
  const answer = await fetch(address, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`the scene was not given: ${answer.status}`);
  const told = (await answer.json()) as Scene;
  if (told.schema !== "backstride/body-scene/1") throw new Error(`another schema: ${String(told.schema)}`);
  return told;
}
