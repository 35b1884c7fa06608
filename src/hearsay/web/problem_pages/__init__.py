"""A page for each refusal, which its `type` leads to: what it means, and what to do."""
