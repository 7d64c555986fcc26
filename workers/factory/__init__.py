"""The factory lane. Whatever model library it imports reports nothing about us to anybody."""

import os
import warnings

os.environ["PYANNOTE_METRICS_ENABLED"] = "0"  # read when pyannote.audio is imported
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")  # read when huggingface_hub is imported

# pyannote.audio misses ffmpeg's libraries, in a hundred lines, where a machine has none. It is handed samples that
# PyAV has decoded.
warnings.filterwarnings("ignore", message=r"\s*torchcodec is not installed correctly")
