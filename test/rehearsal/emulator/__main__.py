"""`python -m emulator [--port N]` serves until it is stopped; one line of JSON says its address when it is ready."""

import argparse
import json
import signal
import sys

from . import providers  # noqa: F401
from .server import serve


def main() -> None:
    parser = argparse.ArgumentParser(prog="emulator", description="Serves an AWS account on this machine.")
    parser.add_argument("--port", type=int, default=0, help="port to listen on; any free one by default")
    server = serve(parser.parse_args().port)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    signal.signal(signal.SIGINT, lambda *_: sys.exit(0))
    print(json.dumps({"url": f"http://localhost:{server.port}"}), flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
