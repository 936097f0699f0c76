/** Muscles as tapering tubes: one mesh for all of a body, its places worked out anew for every moment. */
import {
  BufferAttribute, BufferGeometry, Color, DynamicDrawUsage, Mesh, MeshLambertMaterial, Quaternion, Vector3,
} from "three";
import type { Muscle, Scene } from "./scene";
import { toned, type Palette } from "./palette";

const RINGS = 9;
const AROUND = 6;
const THICK_M = 0.026;
const FAINT = 0.1;
const EACH = RINGS * AROUND;

export class Muscles {
  readonly mesh: Mesh<BufferGeometry, MeshLambertMaterial>;
  private readonly places: Float32Array;
  private readonly normals: Float32Array;
  private readonly colours: Float32Array;
  private readonly points: Vector3[] = Array.from({ length: 16 }, () => new Vector3());
  private readonly spine: Vector3[] = Array.from({ length: RINGS }, () => new Vector3());
  private readonly scratch = { along: new Vector3(), side: new Vector3(), other: new Vector3(), colour: new Color() };

  constructor(private readonly scene: Scene) {
    const vertices = scene.muscles.length * EACH;
    this.places = new Float32Array(vertices * 3);
    this.normals = new Float32Array(vertices * 3);
    this.colours = new Float32Array(vertices * 3);
    const built = new BufferGeometry();
    const named: [string, Float32Array][] = [
      ["position", this.places], ["normal", this.normals], ["color", this.colours],
    ];
    for (const [name, values] of named) {
      built.setAttribute(name, new BufferAttribute(values, 3).setUsage(DynamicDrawUsage));
    }
    built.setIndex(faces(scene.muscles.length));
    this.mesh = new Mesh(built, new MeshLambertMaterial({ vertexColors: true }));
    this.mesh.frustumCulled = false;
  }

  /** Lays every tube along its line. */
  lay(places: readonly Vector3[], turns: readonly Quaternion[]): void {
    this.scene.muscles.forEach((muscle, index) => {
      this.follow(muscle, places, turns);
      this.tube(index, muscle.thickness * THICK_M);
    });
    for (const name of ["position", "normal"]) this.changed(name);
  }

  /** Gives every tube its tone; what is plain stays plain. */
  tone(work: (muscle: number) => number, isPlain: (muscle: Muscle) => boolean, colours: Palette): void {
    const full = this.scene.full_work_percent;
    this.scene.muscles.forEach((muscle, index) => {
      const { colour } = this.scratch;
      if (isPlain(muscle)) colour.copy(colours.plain);
      else toned(colours.tones, work(index) / full, colour);
      for (let vertex = index * EACH; vertex < (index + 1) * EACH; vertex += 1) colour.toArray(this.colours, vertex * 3);
    });
    this.changed("color");
  }

  /** Lets one see through the muscles to what lies below. */
  fade(isFaint: boolean): void {
    const { material } = this.mesh;
    if (material.transparent === isFaint) return;
    Object.assign(material, { transparent: isFaint, opacity: isFaint ? FAINT : 1, depthWrite: !isFaint });
    material.needsUpdate = true;
  }

  private changed(name: string): void {
    (this.mesh.geometry.getAttribute(name) as BufferAttribute).needsUpdate = true;
  }

  private follow(muscle: Muscle, places: readonly Vector3[], turns: readonly Quaternion[]): void {
    const count = Math.min(muscle.points.length, this.points.length);
    const ways = [0];
    for (let at = 0; at < count; at += 1) {
      const [bone, x, y, z] = muscle.points[at] as readonly [number, number, number, number];
      const point = this.points[at] as Vector3;
      point.set(x, y, z).applyQuaternion(turns[bone] as Quaternion).add(places[bone] as Vector3);
      if (at > 0) ways.push((ways[at - 1] as number) + point.distanceTo(this.points[at - 1] as Vector3));
    }
    const whole = ways[count - 1] as number;
    let before = 0;
    this.spine.forEach((place, ring) => {
      const wanted = (whole * ring) / (RINGS - 1);
      while (before < count - 2 && (ways[before + 1] as number) < wanted) before += 1;
      const [from, to] = [ways[before] as number, ways[before + 1] as number];
      const share = to > from ? (wanted - from) / (to - from) : 0;
      place.lerpVectors(this.points[before] as Vector3, this.points[before + 1] as Vector3, share);
    });
  }

  private tube(index: number, thick: number): void {
    const { along, side, other } = this.scratch;
    side.set(0, 0, 1);
    this.spine.forEach((place, ring) => {
      along.subVectors(this.spine[Math.min(ring + 1, RINGS - 1)] as Vector3, this.spine[Math.max(ring - 1, 0)] as Vector3);
      along.normalize();
      if (Math.abs(side.dot(along)) > 0.95) side.set(1, 0, 0);
      side.addScaledVector(along, -side.dot(along)).normalize();
      other.crossVectors(along, side);
      const radius = thick * (0.22 + 0.78 * Math.sin((Math.PI * ring) / (RINGS - 1)));
      for (let step = 0; step < AROUND; step += 1) {
        const turn = (2 * Math.PI * step) / AROUND;
        const [across, beyond] = [Math.cos(turn), Math.sin(turn)];
        const vertex = 3 * (index * EACH + ring * AROUND + step);
        for (const [axis, name] of (["x", "y", "z"] as const).entries()) {
          const out = side[name] * across + other[name] * beyond;
          this.normals[vertex + axis] = out;
          this.places[vertex + axis] = place[name] + out * radius;
        }
      }
    });
  }
}

function faces(muscles: number): number[] {
  const found: number[] = [];
  for (let muscle = 0; muscle < muscles; muscle += 1) {
    for (let ring = 0; ring < RINGS - 1; ring += 1) {
      for (let step = 0; step < AROUND; step += 1) {
        const here = muscle * EACH + ring * AROUND + step;
        const next = muscle * EACH + ring * AROUND + ((step + 1) % AROUND);
        found.push(here, here + AROUND, next, next, here + AROUND, next + AROUND);
      }
    }
  }
  return found;
}
