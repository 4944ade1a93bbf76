"""What `make` says and does on a machine that is not as it should be."""

import ast
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from program_site import bootstrap


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty project folder, so that nothing here touches the real one."""
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    for name in ("HOST", "PORT", "DATA_DIR", "CHROMIUM", "VNU_JAR", "CI", "PYTHON"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def installed(folder, monkeypatch):
    """The list of installations made, with Python's part real and pip's left out."""
    made = []
    (folder / "requirements.txt").write_text("one==1\n")
    monkeypatch.setattr(bootstrap, "pip_install", lambda python, files: made.append(files))
    monkeypatch.setattr(bootstrap, "version_of", lambda python: "3.11" if python.exists() else "")
    monkeypatch.setattr(bootstrap, "must", lambda args, sentence: make_venv(args[-1]))
    return made


def make_venv(venv):
    (venv / "bin").mkdir(parents=True)
    (venv / "bin/python").touch()


def install(folder):
    return bootstrap.install(folder / ".venv", Path(sys.executable), "requirements.txt")


def test_an_old_python_can_read_the_file_and_is_named():
    ast.parse(Path(bootstrap.__file__).read_text(), feature_version=(3, 6))
    with pytest.raises(bootstrap.Stop, match=r"^Python 3.11 or newer is needed, this is 3.9.$"):
        bootstrap.check_python((3, 9, 2))


def test_a_missing_venv_module_is_named(monkeypatch):
    monkeypatch.setattr(
        bootstrap.importlib.util, "find_spec", lambda name: None if name == "ensurepip" else name
    )
    with pytest.raises(bootstrap.Stop, match="python3-venv"):
        bootstrap.check_venv_module()


def test_a_port_in_use_stops_run_before_anything_is_made(folder, monkeypatch, capsys):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))
        assert bootstrap.main("run") == 1
    said = capsys.readouterr().err
    assert f"127.0.0.1:{port} (Address already in use)" in said
    assert said.count("\n") == 1
    assert not (folder / ".venv").exists()


@pytest.mark.parametrize("port", ["http", "70000", "-1"])
def test_a_port_that_is_none_is_refused(port):
    with pytest.raises(bootstrap.Stop, match="cannot be served on"):
        bootstrap.check_port("127.0.0.1", port)


def test_a_folder_that_cannot_be_written_stops_run(folder, monkeypatch, capsys):
    (folder / "file").touch()
    monkeypatch.setenv("DATA_DIR", str(folder / "file/data"))
    assert bootstrap.main("run") == 1
    assert capsys.readouterr().err == (
        f"The folder {folder}/file/data cannot be written to: Not a directory.\n"
    )


def test_an_index_out_of_reach_is_one_sentence(folder, monkeypatch):
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    (folder / "requirements.txt").write_text(f"no-such-thing==1 --hash=sha256:{'0' * 64}\n")
    with pytest.raises(bootstrap.Stop) as stop:
        bootstrap.pip_install(sys.executable, ["requirements.txt"])
    assert str(stop.value).startswith("The package index cannot be reached")
    assert "\n" not in str(stop.value)


def test_packages_are_installed_once_and_again_when_the_list_changes(folder, installed):
    assert install(folder) is None
    assert install(folder) == "unchanged"
    (folder / "requirements.txt").write_text("one==2\n")
    assert install(folder) is None
    assert len(installed) == 2


def test_an_installation_cut_short_starts_afresh(folder, installed, monkeypatch):
    monkeypatch.setattr(bootstrap, "pip_install", lambda python, files: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        install(folder)
    half = folder / ".venv/half-a-package"
    half.touch()
    monkeypatch.setattr(bootstrap, "pip_install", lambda python, files: None)
    assert install(folder) is None
    assert not half.exists()


def test_a_second_run_waits_for_what_a_killed_one_left(folder):
    with bootstrap.only_one():
        left = subprocess.Popen(["sleep", "0.5"], close_fds=False)
    with bootstrap.only_one():
        assert left.poll() is not None or left.wait(0.1) == 0


def test_a_browser_that_does_not_start_is_passed_over(folder, monkeypatch):
    for name, script in (("chromium", "exit 1"), ("google-chrome", "exit 0")):
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    assert bootstrap.find_chromium(sys.executable) == str(folder / "google-chrome")
    monkeypatch.setenv("CHROMIUM", str(folder / "chromium"))
    with pytest.raises(bootstrap.Stop, match="which does not run"):
        bootstrap.find_chromium(sys.executable)


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)])
@pytest.mark.parametrize(
    ("missing", "last"),
    [
        ("find_chromium", "The browser tests did not run"),
        ("find_checker", "The HTML checker did not run"),
    ],
)
def test_without_a_tool_the_last_line_says_so(
    folder, monkeypatch, capsys, missing, last, ci, status
):
    monkeypatch.setenv("CI", ci)
    for find in ("find_chromium", "find_checker"):
        path = None if find == missing else "/usr/bin/true"
        monkeypatch.setattr(bootstrap, find, lambda *args, path=path: path)
    monkeypatch.setattr(bootstrap, "call", lambda *args, **options: (0, ""))
    monkeypatch.setattr(bootstrap.signal, "signal", lambda *args: None)
    assert bootstrap.run_tests(sys.executable) == status
    assert capsys.readouterr().out.splitlines()[-1].startswith(last)


def test_a_checker_that_is_not_there_is_named(folder, monkeypatch):
    monkeypatch.setattr(bootstrap, "call", lambda *args, **options: (0, ""))
    monkeypatch.setenv("VNU_JAR", str(folder / "vnu.jar"))
    with pytest.raises(bootstrap.Stop, match=r"vnu\.jar, which is not there"):
        bootstrap.find_checker()
    (folder / "vnu.jar").touch()
    assert bootstrap.find_checker() == str(folder / "vnu.jar")


def test_npm_installs_once_and_again_when_the_lock_changes(folder, monkeypatch):
    made = []
    monkeypatch.setattr(bootstrap, "must", lambda args, sentence: made.append(args))
    (folder / "tools/node_modules").mkdir(parents=True)
    lock = folder / "tools/package-lock.json"
    lock.write_text("{}")
    assert bootstrap.npm_install("tools") is None
    assert bootstrap.npm_install("tools") == "unchanged"
    lock.write_text("{ }")
    assert bootstrap.npm_install("tools") is None
    assert len(made) == 2


def test_locks_of_npm_name_no_address():
    for lock in bootstrap.ROOT.glob("*/**/package-lock.json"):
        if "node_modules" not in lock.parts:
            assert '"resolved"' not in lock.read_text()
            assert '"integrity"' in lock.read_text()
