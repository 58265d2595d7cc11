"""The measures of sufficiency: pure functions over rows, each with its definition's source."""
