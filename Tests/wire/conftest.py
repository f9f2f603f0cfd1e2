"""The kernel under test: the program that GRADUS_BINARY names, installed into a folder of its own."""

import os
import subprocess
import tempfile

import pytest
import wire

PREFIX = tempfile.TemporaryDirectory(prefix="gradus-kernelspec-")


def pytest_configure(config):
    subprocess.run([wire.BINARY, "install", "--prefix", PREFIX.name], check=True, stdout=subprocess.DEVNULL)
    os.environ["JUPYTER_PATH"] = os.path.join(PREFIX.name, "share", "jupyter")
    # What kernels keep stays out of the user's own folders.
    os.environ["GRADUS_SNAPSHOTS"] = os.path.join(PREFIX.name, "snapshots")
    os.environ["GRADUS_HISTORY"] = os.path.join(PREFIX.name, "history.jsonl")


def pytest_unconfigure(config):
    PREFIX.cleanup()


@pytest.fixture
def kernel():
    """A kernel of one test."""
    with wire.Kernel() as kernel:
        yield kernel


@pytest.fixture
def client(kernel):
    """A front end of that kernel."""
    return kernel.client()


@pytest.fixture(scope="module")
def shared_kernel():
    """A kernel of all tests in a file."""
    with wire.Kernel() as kernel:
        yield kernel


@pytest.fixture
def shared(shared_kernel):
    """A new front end of the kernel that all tests in a file use."""
    client = shared_kernel.client()
    yield client
    client.close()
