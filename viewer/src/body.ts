/** My back in motion: puts a moving body where the page has a still, and lets it be played, scrubbed and turned. */
import { Figure } from "./figure";
import { palette, type Palette } from "./palette";
import { load, type Body, type Scene } from "./scene";
import { Studio } from "./studio";

const APART_M = 0.95;
const SLOW = 0.25;
const TURN_DEG = 15;
const DRAG_DEG_PER_PX = 0.5;

function found<Kind extends Element>(within: ParentNode, selector: string, kind: new () => Kind): Kind {
  const element = within.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`the page lacks ${selector}`);
  return element;
}

class Viewer {
  private share = 0;
  private run_m = 0;
  private isPlaying = false;
  private before = 0;
  private waits = false;
  private colours: Palette;
  private readonly figures: Figure[];
  private readonly studio: Studio;
  private readonly canvas = document.createElement("canvas");
  /** Writes loads with the signs of the language of the page. */
  private readonly decimal = new Intl.NumberFormat(document.documentElement.lang, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  private readonly scrubber: HTMLInputElement;
  private readonly first: Body;

  constructor(private readonly stage: HTMLElement, private readonly panel: HTMLElement, scene: Scene) {
    const [first] = scene.bodies;
    if (!first) throw new Error("a scene without a body");
    this.first = first;
    this.scrubber = found(panel, "[data-scrubber]", HTMLInputElement);
    this.studio = new Studio(this.canvas, scene.height_m, scene.bodies.length > 1 ? APART_M : 0);
    this.colours = palette(stage);
    this.figures = scene.bodies.map((body) => new Figure(scene, body));
    this.figures.forEach((figure, index) => {
      figure.group.position.z = (index - (this.figures.length - 1) / 2) * APART_M;
      this.studio.space.add(figure.group);
    });
    this.place();
    this.listen();
  }

  /** Starts by itself only where movement is welcome and there is any. */
  begin(): void {
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.share = Number(this.scrubber.value) / 100;
    if (this.first.frames > 1 && !still) this.toggle();
    this.ask();
  }

  private place(): void {
    const label = this.stage.dataset["label"] ?? "";
    Object.assign(this.canvas, { tabIndex: 0, className: "stage-canvas" });
    this.canvas.setAttribute("role", "application");
    this.canvas.setAttribute("aria-label", label);
    this.canvas.setAttribute("aria-describedby", this.stage.dataset["described"] ?? "");
    found(this.stage, "[data-still]", HTMLElement).replaceWith(this.canvas);
    this.stage.dataset["ready"] = "yes";
    for (const each of this.panel.querySelectorAll<HTMLElement>("[data-needs-scene]")) each.hidden = false;
  }

  private listen(): void {
    const actions: Record<string, () => void> = {
      play: () => this.toggle(),
      left: () => this.studio.turn(TURN_DEG),
      right: () => this.studio.turn(-TURN_DEG),
      nearer: () => this.studio.nearer(0.85),
      farther: () => this.studio.nearer(1 / 0.85),
      reset: () => this.studio.reset(),
    };
    for (const button of this.panel.querySelectorAll<HTMLButtonElement>("button[data-do]")) {
      button.addEventListener("click", () => this.act(actions[button.dataset["do"] ?? ""]));
    }
    this.scrubber.addEventListener("input", () => this.to(Number(this.scrubber.value) / 100));
    for (const box of this.panel.querySelectorAll<HTMLInputElement>("input[data-shows]")) {
      box.addEventListener("change", () => this.ask());
    }
    this.canvas.addEventListener("keydown", (event) => this.key(event, actions));
    this.drag();
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.repaint());
    new ResizeObserver(() => this.ask()).observe(this.canvas);
    document.addEventListener("visibilitychange", () => this.ask());
  }

  private act(action: (() => void) | undefined): void {
    action?.();
    this.ask();
  }

  private key(event: KeyboardEvent, actions: Record<string, () => void>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = 1 / Math.max(this.first.frames, 1);
    const keys: Record<string, () => void> = {
      ArrowLeft: () => this.studio.turn(TURN_DEG),
      ArrowRight: () => this.studio.turn(-TURN_DEG),
      ArrowUp: () => this.studio.turn(0, 10),
      ArrowDown: () => this.studio.turn(0, -10),
      "+": () => actions["nearer"]?.(),
      "-": () => actions["farther"]?.(),
      Home: () => this.studio.reset(),
      " ": () => this.toggle(),
      ",": () => this.to(this.share - step),
      ".": () => this.to(this.share + step),
    };
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    this.act(action);
  }

  private drag(): void {
    let held: { x: number; y: number } | null = null;
    this.canvas.addEventListener("pointerdown", (event) => {
      held = { x: event.clientX, y: event.clientY };
      this.canvas.setPointerCapture(event.pointerId);
    });
    this.canvas.addEventListener("pointermove", (event) => {
      if (!held) return;
      const up = event.pointerType === "mouse" ? (event.clientY - held.y) * DRAG_DEG_PER_PX : 0;
      this.studio.turn((event.clientX - held.x) * DRAG_DEG_PER_PX, up);
      held = { x: event.clientX, y: event.clientY };
      this.ask();
    });
    for (const end of ["pointerup", "pointercancel"]) this.canvas.addEventListener(end, () => (held = null));
  }

  private toggle(): void {
    if (this.first.frames < 2) return;
    this.isPlaying = !this.isPlaying;
    this.before = performance.now();
    const button = found(this.panel, "[data-do=play]", HTMLButtonElement);
    button.textContent = (this.isPlaying ? button.dataset["stop"] : button.dataset["start"]) ?? "";
    this.ask();
  }

  private to(share: number): void {
    if (this.isPlaying) this.toggle();
    this.share = share - Math.floor(share);
    this.ask();
  }

  private repaint(): void {
    this.colours = palette(this.stage);
    this.ask();
  }

  /** Asks for one drawing before the next frame; playing asks again by itself. */
  private ask(): void {
    if (this.waits || document.hidden) return;
    this.waits = true;
    requestAnimationFrame((now) => {
      this.waits = false;
      this.draw(now);
      if (this.isPlaying) this.ask();
    });
  }

  private draw(now: number): void {
    if (this.isPlaying) this.pass(Math.min(now - this.before, 200) / 1000);
    this.before = now;
    const shown = { load: this.is("load"), trunk: this.is("trunk") };
    for (const figure of this.figures) {
      figure.move(this.share);
      figure.paint(this.share, shown, this.colours);
    }
    this.studio.paint(this.colours);
    this.studio.draw(this.run_m);
    this.tell();
  }

  private pass(seconds: number): void {
    const own = Math.max(seconds, 0) * (this.is("slow") ? SLOW : 1);
    this.share = (this.share + own / this.first.stride_s) % 1;
    this.run_m += own * this.first.speed_m_per_s;
  }

  private is(name: string): boolean {
    const box = this.panel.querySelector<HTMLInputElement>(`input[data-shows=${name}]`);
    return box?.checked ?? false;
  }

  /** Says where in the stride it is and what the low back bears there. */
  private tell(): void {
    const percent = Math.round(this.share * 100) % 100;
    this.scrubber.value = String(percent);
    const told = this.said(percent);
    if (!this.isPlaying) this.scrubber.setAttribute("aria-valuetext", told);
    found(this.panel, "[data-now]", HTMLElement).textContent = told;
    for (const cursor of this.panel.querySelectorAll<SVGElement>("[data-cursor]")) {
      const [from, to] = [Number(cursor.dataset["from"]), Number(cursor.dataset["to"])];
      cursor.setAttribute("transform", `translate(${(from + (to - from) * this.share).toFixed(1)} 0)`);
    }
    this.stage.dataset["percent"] = String(percent);
    this.stage.dataset["fromLeft"] = String(this.studio.fromLeft);
  }

  private said(percent: number): string {
    const at = Math.floor(this.share * this.first.frames) % this.first.frames;
    const load = this.first.load_bw[at];
    const now = found(this.panel, "[data-now]", HTMLElement);
    const pattern = (load ? now.dataset["pattern"] : now.dataset["short"]) ?? "";
    const values = [String(percent), ...(load ?? []).map((one) => this.decimal.format(one))];
    return pattern.replace(/\[(\d)\]/gu, (_, index: string) => values[Number(index)] ?? "");
  }
}

async function start(panel: HTMLElement): Promise<void> {
  const stage = found(panel, "[data-stage]", HTMLElement);
  const status = found(stage, "[data-status]", HTMLElement);
  status.textContent = stage.dataset["loading"] ?? "";
  try {
    const scene = await load(stage.dataset["scene"] ?? "");
    new Viewer(stage, panel, scene).begin();
    status.textContent = "";
  } catch {
    status.textContent = stage.dataset["failed"] ?? "";
  }
}

for (const panel of document.querySelectorAll<HTMLElement>("[data-body]")) void start(panel);
