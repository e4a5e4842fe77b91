/// The script of the page: draws the lanes that are in view, each in time that depends on its width. It takes every word from
/// the page's data and puts none of them into the page as anything but text.
enum HTMLScript {
  static let text = #"""
    'use strict';
    const data = JSON.parse(document.getElementById('data').textContent);
    const view = document.getElementById('view'), picture = document.getElementById('picture');
    const space = document.getElementById('space'), tip = document.getElementById('tip');
    const search = document.getElementById('search'), legend = document.getElementById('legend');
    const pen = picture.getContext('2d');
    const ROW = 22, BAR = 16, NAMES = 170, AXIS = 26, RIGHT = 24;

    // Every life as the times at which its states begin; the last entry is its end.
    for (const run of data.runs) for (const task of run.tasks) {
      const count = (task.life.length - 1) / 2;
      task.states = new Uint8Array(count);
      task.times = new Float64Array(count + 1);
      task.times[0] = task.life[0];
      for (let i = 0; i < count; i++) {
        task.states[i] = task.life[2 * i + 1];
        task.times[i + 1] = task.times[i] + task.life[2 * i + 2];
      }
      delete task.life;
    }
    const whole = Math.max(1, ...data.runs.map(run => run.end));
    let from = 0, to = whole, mark = null, rows = [], isDue = false;

    function list() {
      const wanted = search.value.toLowerCase();
      rows = [];
      for (const run of data.runs) {
        rows.push({ title: run.title });
        for (const task of run.tasks) {
          if (!wanted || task.name.toLowerCase().includes(wanted)) rows.push({ task });
        }
      }
      space.style.height = AXIS + rows.length * ROW + 8 + 'px';
      draw();
    }

    function duration(ns) {
      if (ns >= 1e9) return (ns / 1e9).toFixed(3) + ' s';
      if (ns >= 1e6) return (ns / 1e6).toFixed(ns < 1e7 ? 2 : 1) + ' ms';
      if (ns >= 1e3) return (ns / 1e3).toFixed(1) + ' us';
      return Math.round(ns) + ' ns';
    }

    // The first place in times whose time is above the given one.
    function above(times, time) {
      let low = 0, high = times.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (times[middle] <= time) low = middle + 1; else high = middle;
      }
      return low;
    }

    // What a stretch of a life shows: its state of most time, and how many stays it holds. A moment of running beside a long
    // stay is shown instead: it is what the task waited for.
    function stretch(task, start, end) {
      const last = task.states.length;
      const first = Math.max(0, above(task.times, start) - 1);
      const stop = Math.min(last, Math.max(first + 1, above(task.times, end)));
      if (task.times[last] < start || task.times[0] >= end) return null;
      const count = stop - first, step = Math.max(1, Math.floor(count / 64));
      if (count === 1) return { state: task.states[first], first, count };
      const sums = new Float64Array(data.states.length);
      let moment = -1;
      for (let i = first; i < stop; i += step) {
        if (task.states[i] === 0) moment = i;
        sums[task.states[i]] += Math.min(end, task.times[i + 1]) - Math.max(start, task.times[i]);
      }
      let most = 0;
      for (let i = 1; i < sums.length; i++) if (sums[i] > sums[most]) most = i;
      const isBesideLong = task.times[first] < start - (end - start) || task.times[stop] > end + (end - start);
      if (moment >= 0 && isBesideLong && count <= 64) return { state: 0, first: moment, count };
      return { state: most, first, count };
    }

    const fills = data.states.map((state, number) => {
      if (number === 0) return state.colour;
      const tile = document.createElement('canvas'), scale = window.devicePixelRatio || 1;
      tile.width = 9 * scale; tile.height = BAR * scale;
      const ink = tile.getContext('2d');
      ink.scale(scale, scale);
      ink.fillStyle = state.colour;
      ink.globalAlpha = 0.22; ink.fillRect(0, 0, 9, BAR);
      ink.globalAlpha = 1; ink.font = '13px monospace'; ink.textBaseline = 'middle';
      ink.fillText(state.sign, 1, BAR / 2);
      const fill = pen.createPattern(tile, 'repeat');
      fill.setTransform(new DOMMatrix().scale(1 / scale));
      return fill;
    });

    function step(least) {
      const power = 10 ** Math.floor(Math.log10(least));
      return [1, 2, 5, 10].map(factor => factor * power).find(size => size >= least);
    }

    function drawAxis(width, height) {
      const plot = width - NAMES - RIGHT, size = Math.max(1, step((to - from) * 110 / plot));
      const unit = to >= 1e9 ? [1e9, 's'] : to >= 1e6 ? [1e6, 'ms'] : to >= 1e3 ? [1e3, 'us'] : [1, 'ns'];
      const digits = Math.max(0, Math.ceil(-Math.log10(size / unit[0]) - 1e-9));
      pen.textAlign = 'center';
      for (let time = Math.ceil(from / size) * size; time <= to; time += size) {
        const x = NAMES + (time - from) / (to - from) * plot;
        pen.fillStyle = data.rule; pen.fillRect(x, AXIS - 6, 1, height);
        pen.fillStyle = data.dim; pen.fillText((time / unit[0]).toFixed(digits) + ' ' + unit[1], x, 10);
      }
    }

    function drawLane(task, y, plot) {
      const scale = (to - from) / plot;
      pen.save();
      pen.translate(NAMES, y);
      pen.beginPath(); pen.rect(0, 0, plot, BAR); pen.clip();
      let x = 0;
      while (x < plot) {
        const start = from + x * scale, shown = stretch(task, start, start + scale);
        let next = x + 1;
        if (shown && shown.count === 1) {
          // A long stay is one bar.
          next = Math.max(next, Math.min(plot, Math.floor((task.times[shown.first + 1] - from) / scale)));
        } else if (!shown && task.times[0] > start) {
          next = Math.max(next, Math.min(plot, Math.floor((task.times[0] - from) / scale)));
        } else if (!shown) {
          break;
        }
        if (shown) { pen.fillStyle = fills[shown.state]; pen.fillRect(x, 0, next - x, BAR); }
        x = next;
      }
      pen.fillStyle = data.warning;
      for (const time of task.drops || []) pen.fillRect((time - from) / scale, 0, 1.5, BAR);
      if (task.bad) {
        const end = (task.times[task.states.length] - from) / scale;
        pen.textAlign = 'left'; pen.fillText(task.bad, Math.min(end + 4, plot - 60), BAR / 2);
      }
      pen.restore();
    }

    function paint() {
      isDue = false;
      const scale = window.devicePixelRatio || 1, width = view.clientWidth, height = view.clientHeight;
      if (picture.width !== width * scale || picture.height !== height * scale) {
        picture.width = width * scale; picture.height = height * scale;
        picture.style.width = width + 'px'; picture.style.height = height + 'px';
      }
      pen.setTransform(scale, 0, 0, scale, 0, 0);
      pen.fillStyle = data.paper; pen.fillRect(0, 0, width, height);
      pen.font = '13px system-ui, "Noto Sans", "Noto Sans KR", sans-serif'; pen.textBaseline = 'middle';
      drawAxis(width, height);
      const plot = Math.floor(width - NAMES - RIGHT), first = Math.max(0, Math.floor(view.scrollTop / ROW));
      pen.save();
      pen.beginPath(); pen.rect(0, AXIS - 4, width, height); pen.clip();
      for (let i = first; i < rows.length; i++) {
        const y = AXIS + i * ROW - view.scrollTop;
        if (y > height) break;
        pen.textAlign = 'left'; pen.fillStyle = data.ink;
        if (rows[i].title) {
          pen.font = 'bold 13px system-ui, sans-serif'; pen.fillText(rows[i].title, 12, y + BAR / 2 + 2);
          pen.font = '13px system-ui, sans-serif';
          continue;
        }
        pen.fillText(rows[i].task.name, 24, y + BAR / 2, NAMES - 32);
        drawLane(rows[i].task, y, plot);
      }
      pen.restore();
      if (mark !== null) {
        const x = NAMES + (mark - from) / (to - from) * plot;
        pen.fillStyle = data.accent; pen.fillRect(x, 0, 1, height);
        pen.textAlign = 'left'; pen.fillText(duration(mark), x + 4, AXIS - 4);
      }
    }
    function draw() { if (!isDue) { isDue = true; requestAnimationFrame(paint); } }

    function show(start, end) {
      const length = Math.min(whole, Math.max(20, end - start));
      from = Math.max(0, Math.min(whole - length, start)); to = from + length;
      draw();
    }
    function zoom(factor, x) {
      const share = Math.max(0, Math.min(1, (x - NAMES) / (view.clientWidth - NAMES - RIGHT)));
      const length = (to - from) * factor, middle = from + share * (to - from);
      show(middle - share * length, middle + (1 - share) * length);
    }
    function move(share) { const length = to - from; show(from + share * length, to + share * length); }
    function moment(x) { return from + (x - NAMES) / (view.clientWidth - NAMES - RIGHT) * (to - from); }

    view.addEventListener('scroll', draw);
    window.addEventListener('resize', draw);
    search.addEventListener('input', list);
    view.addEventListener('wheel', event => {
      if (event.shiftKey) return;
      event.preventDefault();
      const x = event.clientX - view.getBoundingClientRect().left;
      if (x < NAMES) view.scrollTop += event.deltaY;
      else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) move(event.deltaX / 600);
      else zoom(Math.exp(event.deltaY / 400), x);
    }, { passive: false });

    let grip = null;
    view.addEventListener('pointerdown', event => {
      grip = { x: event.clientX, y: event.clientY, from, to, top: view.scrollTop, moved: false };
    });
    window.addEventListener('pointerup', event => {
      if (grip && !grip.moved && event.target === picture) {
        mark = Math.max(0, moment(event.clientX - view.getBoundingClientRect().left));
        draw();
      }
      grip = null;
    });
    window.addEventListener('pointermove', event => {
      const box = view.getBoundingClientRect(), x = event.clientX - box.left, y = event.clientY - box.top;
      if (grip) {
        if (Math.hypot(event.clientX - grip.x, event.clientY - grip.y) > 3) grip.moved = true;
        const length = grip.to - grip.from, plot = view.clientWidth - NAMES - RIGHT;
        const start = grip.from - (event.clientX - grip.x) / plot * length;
        view.scrollTop = grip.top - (event.clientY - grip.y);
        show(start, start + length);
        return;
      }
      const row = rows[Math.floor((y - AXIS + view.scrollTop) / ROW)];
      const scale = (to - from) / (view.clientWidth - NAMES - RIGHT);
      const isLane = event.target === picture && y > AXIS && row && row.task;
      const shown = isLane && x >= NAMES ? stretch(row.task, moment(x) - scale, moment(x) + scale) : null;
      if (!isLane) { tip.style.display = 'none'; return; }
      const lines = [row.task.name];
      if (row.task.url) lines.push(row.task.url);
      if (shown) {
        const state = data.states[shown.state], start = row.task.times[shown.first], end = row.task.times[shown.first + 1];
        if (shown.count === 1) lines.push(state.word + ': ' + duration(start) + ' - ' + duration(end) + ' (' + duration(end - start) + ')');
        else lines.push(state.word + ' … x' + shown.count);
        lines.push(state.meaning);
      }
      if (row.task.why) lines.push(row.task.why);
      tip.textContent = lines.join('\n');
      tip.style.display = 'block';
      tip.style.left = Math.min(event.clientX + 14, window.innerWidth - 440) + 'px';
      tip.style.top = Math.min(event.clientY + 18, window.innerHeight - tip.offsetHeight - 8) + 'px';
    });
    view.addEventListener('pointerleave', () => { tip.style.display = 'none'; });
    view.addEventListener('keydown', event => {
      const middle = NAMES + (view.clientWidth - NAMES - RIGHT) / 2;
      const actions = {
        '+': () => zoom(0.5, middle), '=': () => zoom(0.5, middle), '-': () => zoom(2, middle),
        ArrowLeft: () => move(-0.2), ArrowRight: () => move(0.2),
        ArrowUp: () => { view.scrollTop -= ROW; }, ArrowDown: () => { view.scrollTop += ROW; },
        f: () => show(0, whole), 'ㄹ': () => show(0, whole), Escape: () => { mark = null; draw(); },
      };
      const action = event.ctrlKey || event.metaKey || event.altKey ? null : actions[event.key];
      if (action) { event.preventDefault(); action(); }
    });

    const used = new Set();
    for (const run of data.runs) for (const task of run.tasks) for (const state of task.states) used.add(state);
    data.states.forEach((state, number) => {
      if (!used.has(number)) return;
      const term = document.createElement('dt'), sign = document.createElement('canvas'), words = document.createElement('dd');
      sign.width = 36; sign.height = BAR;
      const ink = sign.getContext('2d');
      ink.fillStyle = fills[number]; ink.fillRect(0, 0, 36, BAR);
      term.append(sign, state.word); words.textContent = state.meaning;
      legend.append(term, words);
    });
    if (data.runs.some(run => run.tasks.some(task => task.drops))) {
      const term = document.createElement('dt'), words = document.createElement('dd');
      const sign = document.createElement('canvas');
      sign.width = 36; sign.height = BAR;
      const ink = sign.getContext('2d');
      ink.fillStyle = data.warning; ink.fillRect(17, 0, 2, BAR);
      term.append(sign); words.textContent = data.asks;
      legend.append(term, words);
    }
    list();
    """#
}
