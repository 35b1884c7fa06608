"""The workshop where the network is taught: corpora in, one ONNX file out (see README.md)."""
