package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.FigureComputer;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A line that goes on from real to projected or constructed years shows where. */
class SeamsTest {
    private static final Texts TEXTS = new Texts(Language.EN);

    @TempDir static Path folder;

    private static StudyData data;

    @BeforeAll
    static void open() {
        try (StudyFile file = SmallStudy.create(folder)) {
            data = StudyDataStore.read(file);
        }
    }

    @AfterAll
    static void forget() {
        data = null;
    }

    private static FigureTable table(String columns) {
        String json =
                """
                {"key": "f", "title": "T", "variable": "future", "statistic": "sum",
                 "rows": [{"years": [2000, 2020, 2040]}], "columns": [%s], "chart": {"kind": "line"}}
                """
                        .formatted(columns);
        return new FigureComputer(data, TEXTS)
                .compute(FigureSpec.parse(json, "f"), List.of())
                .table();
    }

    @Test
    void theSeamStandsAfterTheLastRealYearAndYearsWithoutANumberAreStepped() {
        var view = new FigureView(table("{\"label\": \"A\"}"));
        assertThat(Seams.of(view, TEXTS)).isEqualTo(Map.of(0, "constructed"));
        assertThat(Seams.isDashed(view, 0, 0)).isFalse();
        assertThat(Seams.isDashed(view, 2, 0)).isTrue();
    }

    @Test
    void whatIsQuotedAllTheWayHasNoSeam() {
        var view = new FigureView(table("{\"label\": \"A\", \"quoted\": [1, 2, 3]}"));
        assertThat(Seams.of(view, TEXTS)).isEmpty();
    }

    @Test
    void theNoteSaysWhatDashesMeanAndTheSeamIsDrawn() {
        FigureTable table = table("{\"label\": \"A\"}");
        assertThat(AxisStart.note(table, new Numbers(Locale.ENGLISH)))
                .contains("Dashed: constructed.");
        assertThat(
                        AxisStart.note(
                                table("{\"label\": \"A\", \"quoted\": [1, 2, 3]}"),
                                new Numbers(Locale.ENGLISH)))
                .doesNotContain("Dashed");
        FigureChart chart = FigureChart.of(table, Colours.LIGHT, Locale.ENGLISH);
        var image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        chart.draw(g, 600, 400);
        g.dispose();
        int muted = 0;
        for (int y = 60; y < 330; y++) {
            for (int x = 130; x < 160; x++) {
                muted += isNear(new Color(image.getRGB(x, y)), Colours.LIGHT.muted()) ? 1 : 0;
            }
        }
        assertThat(muted).isPositive();
    }

    private static boolean isNear(Color some, Color other) {
        return Math.abs(some.getRed() - other.getRed()) < 40
                && Math.abs(some.getGreen() - other.getGreen()) < 40
                && Math.abs(some.getBlue() - other.getBlue()) < 40;
    }
}
