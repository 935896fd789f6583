"""`kubectl` as far as the CDK’s function calls it."""

import argparse
import json
from pathlib import Path

from .cluster import SYSTEM, Key, Played
from .kinds import group_of, is_custom
from .run import Answer, Run, failed, succeeded


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kubectl", exit_on_error=False, add_help=False)
    # Before the verb, or behind it: the function does both.
    parser.add_argument("--kubeconfig", dest="first")
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb in ("create", "apply", "delete"):
        files = verbs.add_parser(verb, exit_on_error=False)
        files.add_argument("--kubeconfig")
        files.add_argument("-f", dest="file", required=True)
        files.add_argument("--validate")
        files.add_argument("--save-config", action="store_true")
    get = verbs.add_parser("get", exit_on_error=False)
    get.add_argument("-n", dest="namespace")
    get.add_argument("type")
    get.add_argument("name")
    get.add_argument("-o", dest="output", required=True)
    return parser


_PARSER = _parser()

#: Bytes of all annotations of an object together.
LARGEST_ANNOTATIONS = 262_144


def kubectl(run: Run, words: list[str], _folder: Path) -> Answer:
    asked = _PARSER.parse_args(words)
    cluster = run.cluster_of(getattr(asked, "kubeconfig", None) or asked.first)
    with cluster.lock:
        return _get(run, cluster, asked) if asked.verb == "get" else _each(run, cluster, asked)


def _get(run: Run, cluster: Played, asked: argparse.Namespace) -> Answer:
    """An object of ours is found by its name; of what charts make, the emulator knows only whether any chart stands."""
    wanted = asked.type.rstrip("s").lower()
    ours = any(
        kind.lower() == wanted and namespace in ("", asked.namespace) and name == asked.name
        for _, kind, namespace, name in cluster.objects
    )
    charts = any(release.status == "deployed" for release in cluster.releases.values())
    if run.fault is not None or not cluster.has_namespace(asked.namespace or "default") or not (ours or charts):
        return failed(f'Error from server (NotFound): {asked.type} "{asked.name}" not found ({run.fault})')
    # The function takes the quotes away that it has put around the path.
    return succeeded("'played'")


def _each(run: Run, cluster: Played, asked: argparse.Namespace) -> Answer:
    """Each object by itself: those before and after one that is refused are made all the same."""
    manifests = _documents(Path(asked.file).read_text())
    # A fault strikes in the middle: what comes after is not reached.
    reached = manifests[: len(manifests) // 2] if run.fault is not None else manifests
    act = {"create": _create, "apply": _apply, "delete": _delete}[asked.verb]
    errors = [error for one in reached if (error := _unknown(cluster, one) or act(cluster, one)) is not None]
    if run.fault is not None:
        errors.append(f"Error from server: {run.fault}")
    return failed("\n".join(errors)) if errors else succeeded(f"{len(manifests)} objects")


def _documents(text: str) -> list[dict]:
    """JSON objects one after the other, with nothing between them."""
    decoder, found, at = json.JSONDecoder(), [], 0
    while at < len(text):
        document, at = decoder.raw_decode(text, at)
        found.append(document)
    return found


def _unknown(cluster: Played, manifest: dict) -> str | None:
    version = manifest["apiVersion"]
    group = group_of(version)
    if not is_custom(group) or group in cluster.groups():
        return None
    metadata = manifest["metadata"]
    return (
        f'error: resource mapping not found for name: "{metadata["name"]}" namespace: "{metadata.get("namespace", "")}"'
        f': no matches for kind "{manifest["kind"]}" in version "{version}"\nensure CRDs are installed first'
    )


def _homeless(cluster: Played, key: Key) -> str | None:
    if key[2] == "" or cluster.has_namespace(key[2]):
        return None
    return f'Error from server (NotFound): namespaces "{key[2]}" not found'


def _too_large(manifest: dict) -> str | None:
    """kubectl keeps the whole object in an annotation of it."""
    if len(json.dumps(manifest).encode()) <= LARGEST_ANNOTATIONS:
        return None
    name = f'{manifest["kind"]} "{manifest["metadata"]["name"]}"'
    return f"The {name} is invalid: metadata.annotations: Too long: must have at most {LARGEST_ANNOTATIONS} bytes"


def _is_there(cluster: Played, key: Key) -> bool:
    return key in cluster.objects or (key[1] == "Namespace" and key[3] in SYSTEM)


def _create(cluster: Played, manifest: dict) -> str | None:
    key = cluster.key_of(manifest)
    if _is_there(cluster, key):
        return f'Error from server (AlreadyExists): {key[1]} "{key[3]}" already exists'
    return _apply(cluster, manifest)


def _apply(cluster: Played, manifest: dict) -> str | None:
    key = cluster.key_of(manifest)
    refusal = _homeless(cluster, key) or _too_large(manifest)
    if refusal is None:
        cluster.put_object(manifest)
    return refusal


def _delete(cluster: Played, manifest: dict) -> str | None:
    key = cluster.key_of(manifest)
    if key[1] == "Namespace" and key[3] in SYSTEM:
        return f'Error from server (Forbidden): namespaces "{key[3]}" is forbidden: this namespace may not be deleted'
    if key not in cluster.objects:
        return f'Error from server (NotFound): {key[1]} "{key[3]}" not found'
    cluster.remove_object(key)
    return None
