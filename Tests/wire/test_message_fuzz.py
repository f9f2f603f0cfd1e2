"""The suite's share of message_fuzz.py."""

import message_fuzz
import pytest


@pytest.mark.conformance(8, 37)
def test_ten_thousand_random_messages_and_a_thousand_malformed_ones(kernel, client):
    growth = message_fuzz.fuzz(client, 10_000, seed=5)
    print(f"memory grew by {growth:.1f} MB")
    assert growth < 50
    while (reply := client.execute("6 * 7")[0]).get("ename") == "ExecutionAborted":
        pass  # cells that were among the messages still fail
    assert reply["status"] == "ok", reply
