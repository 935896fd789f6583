"""`helm` as far as the CDK’s function calls it."""

import argparse
import json
from pathlib import Path

from .cluster import Played, Release
from .run import Answer, Run, failed, succeeded


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="helm", exit_on_error=False, add_help=False)
    verbs = parser.add_subparsers(dest="verb", required=True)
    upgrade = verbs.add_parser("upgrade", exit_on_error=False)
    upgrade.add_argument("release")
    upgrade.add_argument("chart")
    for flag in ("install", "create-namespace", "wait"):
        upgrade.add_argument(f"--{flag}", action="store_true")
    for option in ("repo", "values", "version", "namespace", "timeout", "kubeconfig"):
        upgrade.add_argument(f"--{option}")
    uninstall = verbs.add_parser("uninstall", exit_on_error=False)
    uninstall.add_argument("release")
    uninstall.add_argument("--wait", action="store_true")
    for option in ("namespace", "timeout", "kubeconfig"):
        uninstall.add_argument(f"--{option}")
    pull = verbs.add_parser("pull", exit_on_error=False)
    pull.add_argument("address")
    pull.add_argument("--version", required=True)
    pull.add_argument("--untar", action="store_true")
    registry = verbs.add_parser("registry", exit_on_error=False)
    registry.add_argument("act", choices=["login"])
    registry.add_argument("host")
    registry.add_argument("--username")
    registry.add_argument("--password-stdin", action="store_true")
    return parser


_PARSER = _parser()


def helm(run: Run, words: list[str], folder: Path) -> Answer:
    asked = _PARSER.parse_args(words)
    if asked.verb == "registry":
        return succeeded("Login Succeeded")
    if asked.verb == "pull":
        return _pull(asked, folder)
    cluster = run.cluster_of(asked.kubeconfig)
    with cluster.lock:
        return (_upgrade if asked.verb == "upgrade" else _uninstall)(run, cluster, asked, folder)


def _pull(asked: argparse.Namespace, folder: Path) -> Answer:
    """Makes the folder that the function installs from, with no more in it than says which chart it is."""
    name = asked.address.rpartition("/")[2]
    chart = folder / name
    chart.mkdir()
    (chart / "Chart.yaml").write_text(json.dumps({"name": name, "version": asked.version}))
    return succeeded(f"Pulled: {asked.address}:{asked.version}")


def _chart_of(asked: argparse.Namespace, folder: Path) -> tuple[str, str] | None:
    """Name and version of the chart, in a repository or in a folder."""
    if asked.repo is not None:
        return asked.chart, asked.version or "latest"
    described = folder / asked.chart / "Chart.yaml"
    if not described.is_file():
        return None
    chart = json.loads(described.read_text())
    return chart["name"], chart["version"]


def _upgrade(run: Run, cluster: Played, asked: argparse.Namespace, folder: Path) -> Answer:
    namespace = asked.namespace or "default"
    before = cluster.releases.get((namespace, asked.release))
    chart = _chart_of(asked, folder)
    if chart is None:
        return failed(f"Error: repo {asked.chart.partition('/')[0]} not found")
    if before is None and not asked.install:
        return failed(f'Error: UPGRADE FAILED: "{asked.release}" has no deployed releases')
    if not cluster.has_namespace(namespace):
        if not asked.create_namespace:
            return failed(f'Error: create: failed to create: namespaces "{namespace}" not found')
        cluster.put_object({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": namespace}})
    values = json.loads(Path(asked.values).read_text()) if asked.values else {}
    # Pods that do not become ready are only seen by who waits for them: the release has failed, and all of it is there.
    doomed = run.fault is not None and asked.wait
    cluster.put_release(
        Release(
            name=asked.release,
            namespace=namespace,
            chart=chart[0],
            version=chart[1],
            values=values,
            status="failed" if doomed else "deployed",
            revision=before.revision + 1 if before else 1,
        )
    )
    if doomed:
        act = "UPGRADE" if before else "INSTALLATION"
        return failed(f"Error: {act} FAILED: context deadline exceeded ({run.fault})")
    return succeeded(f'Release "{asked.release}" has been upgraded. Happy Helming!')


def _uninstall(_run: Run, cluster: Played, asked: argparse.Namespace, _folder: Path) -> Answer:
    namespace = asked.namespace or "default"
    if (namespace, asked.release) not in cluster.releases:
        return failed(f"Error: uninstall: Release not loaded: {asked.release}: release: not found")
    cluster.remove_release(namespace, asked.release)
    return succeeded(f'release "{asked.release}" uninstalled')
