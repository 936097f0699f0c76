/** The room around the bodies: light, floor, and where one stands. */
import {
  AmbientLight, BufferGeometry, CircleGeometry, DirectionalLight, HemisphereLight, Line, LineBasicMaterial, Mesh,
  MeshBasicMaterial, PerspectiveCamera, Scene as Space, Vector3, WebGLRenderer,
} from "three";
import type { Palette } from "./palette";

const FROM_LEFT = 28;
const FROM_ABOVE = 8;
const NEAREST = 0.45;
const FARTHEST = 3;
/** From pelvis to ribs: half of what is seen, and its middle, as shares of the height. */
const TRUNK_HALF = 0.2;
const TRUNK_MIDDLE = 0.64;
const WHOLE_MIDDLE = 0.5;
const TRUNK_WIDE_M = 0.32;
const LINES = 9;
const LINE_GAP_M = 0.3;
const FLOOR_M = 0.75;

export class Studio {
  readonly space = new Space();
  private readonly renderer: WebGLRenderer;
  private readonly camera = new PerspectiveCamera(22, 1, 0.1, 40);
  private readonly floor = new Mesh(new CircleGeometry(FLOOR_M, 64), new MeshBasicMaterial());
  private readonly lines: Line<BufferGeometry, LineBasicMaterial>[];
  private readonly line = new LineBasicMaterial();
  private left: number;
  private above = FROM_ABOVE;
  private near = 1;

  constructor(canvas: HTMLCanvasElement, private readonly height: number, private readonly wide: number) {
    this.left = this.start;
    this.renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true, preserveDrawingBuffer: true });
    this.renderer.setPixelRatio(Math.min(window.devicePixelRatio, 2));
    const sun = new DirectionalLight(0xffffff, 1.7);
    sun.position.set(-2, 4, -1.5);
    const window_ = new DirectionalLight(0xffffff, 0.8);
    window_.position.set(2, 2, 3);
    this.floor.rotation.x = -Math.PI / 2;
    this.floor.scale.x = 1 + wide / 2;
    this.floor.rotation.z = Math.PI / 2;
    this.floor.position.y = -0.002;
    this.lines = Array.from({ length: LINES }, () => new Line(new BufferGeometry(), this.line));
    this.space.add(new AmbientLight(0xffffff, 0.7), new HemisphereLight(0xffffff, 0x998877, 1.1), sun, window_);
    this.space.add(this.floor, ...this.lines);
  }

  turn(degrees: number, up = 0): void {
    this.left = (this.left + degrees + 360) % 360;
    this.above = Math.min(Math.max(this.above + up, -5), 80);
  }

  nearer(factor: number): void {
    this.near = Math.min(Math.max(this.near * factor, NEAREST), FARTHEST);
  }

  reset(): void {
    [this.left, this.above, this.near] = [this.start, FROM_ABOVE, 1];
  }

  /** Two bodies are seen more from behind, so that neither hides the other. */
  private get start(): number {
    return this.wide > 0 ? FROM_LEFT / 2 : FROM_LEFT;
  }

  /** How far one has turned to the left side of the body, in whole degrees. */
  get fromLeft(): number {
    return Math.round(this.left);
  }

  paint(colours: Palette): void {
    this.floor.material.color.copy(colours.floor);
    this.line.color.copy(colours.line);
  }

  /** Draws, with the floor passing under the feet as far as was run. */
  draw(run_m: number): void {
    this.fit();
    this.lines.forEach((line, index) => {
      const x = ((((index * LINE_GAP_M - run_m) % (LINES * LINE_GAP_M)) + LINES * LINE_GAP_M) % (LINES * LINE_GAP_M)) - (LINES * LINE_GAP_M) / 2;
      const reach = Math.sqrt(Math.max(FLOOR_M ** 2 - x ** 2, 0)) * (1 + this.wide / 2);
      line.visible = reach > 0.05;
      line.geometry.setFromPoints([new Vector3(x, 0, -reach), new Vector3(x, 0, reach)]);
    });
    this.renderer.render(this.space, this.camera);
  }

  private fit(): void {
    const canvas = this.renderer.domElement;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    if (width === 0 || height === 0) return;
    const ratio = this.renderer.getPixelRatio();
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      this.renderer.setSize(width, height, false);
    }
    this.camera.aspect = width / height;
    const [left, above] = [(this.left * Math.PI) / 180, (this.above * Math.PI) / 180];
    const tan = Math.tan((this.camera.fov * Math.PI) / 360);
    const tall = (this.height * TRUNK_HALF) / tan;
    const broad = (TRUNK_WIDE_M + this.wide / 2) / (tan * this.camera.aspect);
    const away = Math.max(tall, broad) * this.near;
    const seen = Math.min(Math.max((away * tan) / this.height, TRUNK_HALF), WHOLE_MIDDLE);
    const lower = (seen - TRUNK_HALF) / (WHOLE_MIDDLE - TRUNK_HALF);
    const at = new Vector3(0, this.height * (TRUNK_MIDDLE + (WHOLE_MIDDLE - TRUNK_MIDDLE) * lower), 0);
    this.camera.position.set(
      at.x - away * Math.cos(above) * Math.cos(left),
      at.y + away * Math.sin(above),
      at.z - away * Math.cos(above) * Math.sin(left),
    );
    this.camera.lookAt(at);
    this.camera.updateProjectionMatrix();
  }
}
