/** One body: bones that move, muscles and discs that change their tone. */
import { Color, Group, Mesh, MeshLambertMaterial, Quaternion, Vector3 } from "three";
import { geometry } from "./bones";
import { Muscles } from "./muscles";
import { toned, type Palette } from "./palette";
import type { Body, Scene } from "./scene";

export interface Shown {
  readonly load: boolean;
  readonly trunk: boolean;
}

export class Figure {
  readonly group = new Group();
  private readonly bones: Group[];
  private readonly discs: { level: number; material: MeshLambertMaterial }[] = [];
  private readonly muscles: Muscles;
  private readonly bone = new MeshLambertMaterial();
  private readonly places: Vector3[];
  private readonly turns: Quaternion[];
  private readonly other = { place: new Vector3(), turn: new Quaternion(), colour: new Color() };

  constructor(private readonly scene: Scene, private readonly body: Body) {
    this.bones = Array.from({ length: scene.bones }, () => new Group());
    this.places = this.bones.map((each) => each.position);
    this.turns = this.bones.map((each) => each.quaternion);
    for (const shape of scene.shapes) {
      const material = shape.kind === "disc" ? new MeshLambertMaterial() : this.bone;
      if (shape.kind === "disc") this.discs.push({ level: shape.level, material });
      this.bones[shape.bone]?.add(new Mesh(geometry(shape, scene.ring_radius_m), material));
    }
    this.muscles = new Muscles(scene);
    this.group.add(...this.bones, this.muscles.mesh);
  }

  /** Moves to a share of the stride, from 0 to 1. */
  move(share: number): void {
    const [first, next, between] = this.moments(share);
    this.bones.forEach((_, bone) => {
      this.place(first, bone, this.places[bone] as Vector3).lerp(this.place(next, bone, this.other.place), between);
      this.turn(first, bone, this.turns[bone] as Quaternion).slerp(this.turn(next, bone, this.other.turn), between);
    });
    this.muscles.lay(this.places, this.turns);
  }

  paint(share: number, shown: Shown, colours: Palette): void {
    const [first, next, between] = this.moments(share);
    const mixed = (values: readonly number[], width: number, column: number): number =>
      (values[first * width + column] ?? 0) * (1 - between) + (values[next * width + column] ?? 0) * between;
    this.bone.color.copy(colours.bone);
    this.muscles.fade(shown.load);
    const width = this.scene.muscles.length;
    this.muscles.tone(
      (muscle) => mixed(this.body.work_percent, width, muscle),
      (muscle) => shown.load || this.body.work_percent.length === 0 || (muscle.plain && !shown.trunk),
      colours,
    );
    const isToned = shown.load && this.body.load_percent.length > 0;
    for (const { level, material } of this.discs) {
      if (isToned) toned(colours.tones, mixed(this.body.load_percent, this.scene.levels, level) / 100, material.color);
      else material.color.copy(colours.disc);
    }
  }

  private moments(share: number): [number, number, number] {
    const { frames } = this.body;
    const place = (share - Math.floor(share)) * frames;
    const first = Math.floor(place) % frames;
    return [first, (first + 1) % frames, place - Math.floor(place)];
  }

  private place(frame: number, bone: number, into: Vector3): Vector3 {
    return into.fromArray(this.body.place_mm, 3 * (frame * this.scene.bones + bone)).multiplyScalar(1e-3);
  }

  private turn(frame: number, bone: number, into: Quaternion): Quaternion {
    const at = 4 * (frame * this.scene.bones + bone);
    const [w = 1, x = 0, y = 0, z = 0] = this.body.turn.slice(at, at + 4);
    return into.set(x, y, z, w).normalize();
  }
}
