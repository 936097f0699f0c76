/** Bones as quiet simple shapes: tapered rods, balls and rings. */
import {
  BufferGeometry, CatmullRomCurve3, LatheGeometry, Matrix4, Quaternion, SphereGeometry, TubeGeometry, Vector2, Vector3,
} from "three";
import type { Shape, Triple } from "./scene";

const ROUND = 14;
const CAP = 5;
const RING_POINTS = 24;

export function geometry(shape: Shape, ringRadius: number): BufferGeometry {
  if (shape.kind === "rod") return rod(shape);
  if (shape.kind === "ring") return ring(shape, ringRadius);
  return ball(shape);
}

function vector(at: Triple | undefined): Vector3 {
  return at ? new Vector3(...at) : new Vector3();
}

function rod(shape: Shape): BufferGeometry {
  const [start, end] = [vector(shape.at_m[0]), vector(shape.at_m[1])];
  const [first = 0.01, last = first] = shape.radii_m;
  const length = start.distanceTo(end);
  const outline: Vector2[] = [];
  for (let step = 0; step <= CAP; step += 1) {
    const turn = (Math.PI / 2) * (step / CAP);
    outline.push(new Vector2(first * Math.sin(turn), -first * Math.cos(turn)));
  }
  for (let step = 0; step <= CAP; step += 1) {
    const turn = (Math.PI / 2) * (step / CAP);
    outline.push(new Vector2(last * Math.cos(turn), length + last * Math.sin(turn)));
  }
  const turned = new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), end.clone().sub(start).normalize());
  return new LatheGeometry(outline, ROUND).applyMatrix4(new Matrix4().compose(start, turned, new Vector3(1, 1, 1)));
}

function ball(shape: Shape): BufferGeometry {
  const [x = 0.01, y = 0.01, z = 0.01] = shape.radii_m;
  const at = vector(shape.at_m[0]);
  return new SphereGeometry(1, 20, 14).scale(x, y, z).translate(at.x, at.y, at.z);
}

function ring(shape: Shape, radius: number): BufferGeometry {
  const at = vector(shape.at_m[0]);
  const [fore = 0.1, side = 0.1] = shape.radii_m;
  const places = Array.from({ length: RING_POINTS }, (_, step) => {
    const turn = (2 * Math.PI * step) / RING_POINTS;
    return new Vector3(fore * Math.cos(turn), -0.5 * shape.rise_m * Math.cos(turn), side * Math.sin(turn)).add(at);
  });
  return new TubeGeometry(new CatmullRomCurve3(places, true), 2 * RING_POINTS, radius, 6, true);
}
