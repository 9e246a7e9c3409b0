package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.MadeData;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

import java.util.List;

/** A day is a place in time: what is drawn of it has no length. */
class DaysInChartsTest {
    private static void check(String kind, String role) {
        String json =
                """
                {"key": "f", "rows": [{"variable": "d"}], "chart": {"kind": "%s"},
                 "columns": [{"statistic": "n", "role": "data"}, {"statistic": "latest", "role": "%s"}]}"""
                        .formatted(kind, role);
        ChartFit.check(
                new FigureComputer(
                                new MadeData(2).days("d", "2018-11-14", "2020-01-01").data(),
                                new Texts(Language.EN))
                        .compute(FigureSpec.parse(json, "f.json"), List.of())
                        .table());
    }

    @Test
    void lengthsFromZeroSlicesAndDotsBesideThemAreRefusedWithWhatToTake() {
        for (String kind :
                List.of("bar", "column", "pie", "stacked_bar", "stacked_column", "histogram")) {
            refused(kind, "series");
        }
        refused("bar", "mark");
    }

    private static void refused(String kind, String role) {
        assertThatThrownBy(() -> check(kind, role))
                .as(kind)
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(new Texts(Language.EN).fault(e.faults().getFirst()))
                                        .contains("Latest", "dots", "year"));
    }

    @Test
    void dotsLinesAndTablesShowThem() {
        for (String kind : List.of("dots", "line", "table", "heat")) {
            assertThatCode(() -> check(kind, "series")).as(kind).doesNotThrowAnyException();
        }
        assertThatCode(() -> check("bar", "data")).doesNotThrowAnyException();
    }
}
