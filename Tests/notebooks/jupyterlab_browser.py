"""A real JupyterLab with a headless Chromium in front of it."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

SETTINGS = {
    "@jupyterlab/apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False, "doNotDisturbMode": True},
    # Without this JupyterLab leaves cells off screen undrawn.
    "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none"},
}

CELLS = """
const panel = window.jupyterapp && window.jupyterapp.shell.currentWidget;
const kernel = panel && panel.sessionContext && panel.sessionContext.session && panel.sessionContext.session.kernel;
if (!kernel) return null;
const cells = panel.content.widgets.filter(cell => cell.model.type === 'code');
return {
  status: kernel.status, connection: kernel.connectionStatus, kernel: kernel.name,
  running: [...document.querySelectorAll('.jp-Notebook .jp-InputPrompt')].filter(e => e.textContent.includes('*')).length,
  counts: cells.map(cell => cell.model.executionCount),
  errors: cells.flatMap(cell => cell.model.sharedModel.getOutputs()).filter(o => o.output_type === 'error').map(o => o.evalue),
};
"""

OUTPUTS = """
return [...document.querySelectorAll('.jp-Notebook .jp-OutputArea-output')].map(output => ({
  mime: output.getAttribute('data-mime-type'), classes: output.className,
  width: output.offsetWidth, height: output.offsetHeight, text: output.innerText,
  canvases: output.querySelectorAll('canvas').length,
  svgs: output.querySelectorAll('svg').length,
  images: [...output.querySelectorAll('img')].map(image => ({source: decodeURIComponent(image.src), width: image.naturalWidth})),
  markup: output.innerHTML,
}));
"""


class JupyterLab:
    """JupyterLab serving a copy of one notebook's folder, and a browser that shows the notebook."""

    def __init__(self, notebook: Path, folder: Path):
        self.folder = folder
        served = folder / "notebooks"
        shutil.copytree(notebook.parent, served)
        settings = folder / "settings"
        for plugin, values in SETTINGS.items():
            file = settings / f"{plugin}.jupyterlab-settings"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(values))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        environment = dict(
            os.environ, JUPYTERLAB_SETTINGS_DIR=str(settings), JUPYTERLAB_WORKSPACES_DIR=str(folder / "workspaces"),
            JUPYTER_RUNTIME_DIR=str(folder / "runtime"), JUPYTER_CONFIG_DIR=str(folder / "config"),
            GRADUS_HISTORY="off", GRADUS_SNAPSHOTS="off",
            SE_OFFLINE="true", SE_AVOID_STATS="true")
        self.log = open(folder / "jupyterlab.log", "w+")
        self.server = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ServerApp.ip=127.0.0.1",
             f"--ServerApp.port={port}", "--ServerApp.port_retries=0", "--IdentityProvider.token=", "--ServerApp.password=",
             "--ServerApp.disable_check_xsrf=True", f"--ServerApp.root_dir={served}", "--LabApp.expose_app_in_browser=True"],
            stdout=self.log, stderr=self.log, env=environment, start_new_session=True)
        self.browser = None
        url = f"http://127.0.0.1:{port}"
        try:
            self.wait_until("JupyterLab answers", lambda: urllib.request.urlopen(f"{url}/api/status", timeout=2).status == 200, 90)
            options = Options()
            options.binary_location = next(p for p in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if os.path.exists(p))
            for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1100,1000",
                         f"--user-data-dir={folder / 'chromium'}"):
                options.add_argument(flag)
            os.environ.update(SE_OFFLINE="true", SE_AVOID_STATS="true")
            self.browser = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
            self.browser.get(f"{url}/doc/tree/{notebook.name}?reset")
            self.wait_until("the kernel is idle", self.is_idle, 90)
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def wait_until(self, what, condition, seconds):
        """Waits for a condition; errors while asking count as not yet."""
        end, last = time.monotonic() + seconds, None
        while time.monotonic() < end:
            if self.server.poll() is not None:
                self.log.seek(0)
                raise RuntimeError("JupyterLab ended:\n" + self.log.read()[-2000:])
            try:
                if condition():
                    return
            except Exception as error:  # the page or the server is not there yet
                last = error
            time.sleep(0.2)
        raise TimeoutError(f"waited {seconds} s until {what}; last: {last}")

    def state(self):
        return self.browser.execute_script(CELLS)

    def is_idle(self):
        state = self.state()
        return state and state["status"] == "idle" and state["connection"] == "connected"

    def run_all_cells(self, seconds=240):
        """Runs the notebook as the menu does and waits until every cell has run or one has failed."""
        self.browser.execute_script("window.jupyterapp.commands.execute('notebook:run-all-cells')")
        time.sleep(0.5)
        self.wait_until("all cells ran", lambda: self.is_idle() and self.state()["running"] == 0
                        and any(count is not None for count in self.state()["counts"]), seconds)
        time.sleep(2)  # Vega draws after the kernel is idle
        return self.state()

    def outputs(self):
        """What JupyterLab drew, one entry an output."""
        return self.browser.execute_script(OUTPUTS)

    def screenshot(self, path: Path):
        """Saves the whole notebook as one picture."""
        height = self.browser.execute_script(
            "const w = document.querySelector('.jp-WindowedPanel-outer'); return window.innerHeight + w.scrollHeight - w.clientHeight + 20")
        self.browser.set_window_size(1100, min(height + 120, 16000))
        self.browser.execute_script("document.querySelector('.jp-WindowedPanel-outer').scrollTop = 0")
        time.sleep(1)
        self.browser.save_screenshot(str(path))

    def close(self):
        if self.browser:
            self.browser.quit()
        if self.server.poll() is None:
            os.kill(self.server.pid, signal.SIGTERM)
            try:
                self.server.wait(15)
            except subprocess.TimeoutExpired:
                self.server.kill()
        self.log.close()
