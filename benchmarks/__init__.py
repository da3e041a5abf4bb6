"""Speed, memory and size, as ratios in one run where machines differ."""
