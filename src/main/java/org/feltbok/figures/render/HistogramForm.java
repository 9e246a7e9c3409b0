package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle.Kind;

/** How many are in each class of the same width, as columns without space between them. */
record HistogramForm() implements ChartForm {
    @Override
    public Kind kind() {
        return Kind.HISTOGRAM;
    }

    @Override
    public Body body(Look look) {
        return new ColumnsBody(look, 1);
    }
}
