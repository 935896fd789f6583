"""Names that CloudFormation makes up for resources without one."""

import hashlib


def generated_name(context, longest: int) -> str:
    """`<stack>-<logical id>-<suffix>`, cut to fit; the suffix is stable, so that a rehearsal repeats itself."""
    suffix = (
        hashlib.sha256(f"{context.region}/{context.stack_name}/{context.logical_id}".encode()).hexdigest()[:12].upper()
    )
    room = longest - len(suffix) - 2
    logical = context.logical_id[: max(room // 2, room - len(context.stack_name))]
    return f"{context.stack_name[: room - len(logical)]}-{logical}-{suffix}"
