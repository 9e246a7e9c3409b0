package org.feltbok.export;

import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The native form of each kind of chart. */
final class NativeForms {
    private static final List<NativeForm> ALL =
            List.of(
                    new NativeTable(),
                    new NativeBarForm(Kind.BAR),
                    new NativeBarForm(Kind.COLUMN),
                    new NativeBarForm(Kind.STACKED_BAR),
                    new NativeBarForm(Kind.STACKED_COLUMN),
                    new NativeLineForm(),
                    new NativeScatterForm(),
                    new NativePieForm(),
                    new NativeBoxForm(),
                    new NativeDotForm(),
                    new NativeBarForm(Kind.HISTOGRAM, 2),
                    new NativeHeatForm(),
                    new NativeDivergingForm(),
                    new NativeMultiplesForm());

    private static final Map<Kind, NativeForm> BY_KIND = byKind();

    private NativeForms() {}

    static NativeForm of(FigureTable table) {
        return of(table.chart().kind());
    }

    static NativeForm of(Kind kind) {
        return Objects.requireNonNull(BY_KIND.get(kind), kind::name);
    }

    private static Map<Kind, NativeForm> byKind() {
        var forms = new EnumMap<Kind, NativeForm>(Kind.class);
        ALL.forEach(form -> forms.put(form.kind(), form));
        return forms;
    }
}
