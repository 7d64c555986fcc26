"""The factory lane. Whatever model library it imports reports nothing about us to anybody."""

import os

os.environ["PYANNOTE_METRICS_ENABLED"] = "0"  # read when pyannote.audio is imported
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")  # read when huggingface_hub is imported
