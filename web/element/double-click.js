// Presses that are the second half of a double click. In: presses and clicks. Out: which to ignore. Never: a timer.
// As near as this, in time and in both directions, a press is the second half of a double one. `detail` does not tell it for fingers.
const DOUBLE_CLICK = { ms: 350, dx: 30, dy: 30 };

/** Tells the second half of a double click, which would take a tick away again, or press what came meanwhile, unread. */
export class DoubleClick {
  #last = { ms: -Infinity, x: 0, y: 0, control: /** @type {Element | string | null} */ (null) };
  #isRepeat = false;

  /** @param {PointerEvent} event a press, before its click */
  press({ timeStamp, clientX, clientY, target }) {
    const { ms, x, y, control } = this.#last;
    const isNear = timeStamp - ms < DOUBLE_CLICK.ms && Math.abs(clientX - x) < DOUBLE_CLICK.dx && Math.abs(clientY - y) < DOUBLE_CLICK.dy;
    this.#isRepeat = isNear && (controlOf(target) === control || (typeof control !== 'string' && !control?.isConnected));  // the same control, or one of the screen that came
  }

  /** Whether a click is to be ignored. Without `detail` it is a key, or a script. @param {MouseEvent} event @param {boolean} isHarmless */
  ignores(event, isHarmless) {
    const isIgnored = this.#isRepeat && event.detail > 0 && !isHarmless;
    this.#last = { ms: event.timeStamp, x: event.clientX, y: event.clientY, control: isIgnored ? this.#last.control : controlOf(event.target) };
    return isIgnored;
  }
}

/** A place on the body is known by its name: its drawing is made anew at each tap. @param {EventTarget | null} target */
function controlOf(target) {
  const control = target instanceof Element ? target.closest('label, button, summary, a, [data-zone]') : null;
  return control?.getAttribute('data-zone') ?? control;
}
