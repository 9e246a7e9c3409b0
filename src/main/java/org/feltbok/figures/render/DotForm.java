package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle.Kind;

import java.util.ArrayList;
import java.util.List;

/** A dot in each row, on the line of where the value may lie. */
record DotForm() implements ChartForm {
    @Override
    public Kind kind() {
        return Kind.DOTS;
    }

    @Override
    public boolean canDraw(FigureView view) {
        return view.rows() > 0 && view.series().size() == 1;
    }

    /** Holds the ends of the intervals too. */
    @Override
    public AxisScale values(FigureView view) {
        List<Double> all = new ArrayList<>();
        for (int row = 0; row < view.rows(); row++) {
            for (int column : view.series()) {
                Double value = view.value(row, column);
                if (value != null) {
                    all.add(value);
                    view.interval(row, column)
                            .ifPresent(i -> all.addAll(List.of(i.low(), i.high())));
                }
            }
        }
        double[] values = all.stream().mapToDouble(Double::doubleValue).toArray();
        return AxisScale.of(values, view.table().chart(), false);
    }

    @Override
    public Body body(Look look) {
        return new RowsBody(look, Legend.of(look), new DotPanel(look));
    }
}
