"""Charts as inline SVG that asks for nothing, holds no script and stands beside a table that says the same.

What lies along the axis is given in hundredths of the width, and what is written in pixels: so a chart is as
wide as its page, on a telephone or on paper, and its words stay readable.
"""
