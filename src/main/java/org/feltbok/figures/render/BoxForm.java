package org.feltbok.figures.render;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle.Kind;

import java.util.List;

/**
 * A box in each row: least, lower quartile, median, upper quartile and greatest, in this order of
 * the series.
 */
record BoxForm() implements ChartForm {
    @Override
    public Kind kind() {
        return Kind.BOX;
    }

    @Override
    public boolean canDraw(FigureView view) {
        return view.rows() > 0 && view.series().size() == 5;
    }

    /** All boxes have one colour, so quiet that the median is seen in it; it names nothing. */
    @Override
    public List<Entry> entries(FigureView view, Colours colours) {
        return List.of(new Entry("", colours.tone(colours.category(0, 1)), colours));
    }

    @Override
    public String reading(FigureView view, Texts texts) {
        return texts.get(
                "figures.chart.box.reading",
                view.series().stream().map(c -> view.column(c).label()).toArray());
    }

    @Override
    public Body body(Look look) {
        return new RowsBody(look, Legend.none(look), new BoxPanel(look));
    }
}
