package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Locale;

/** As small as a thumbnail in a list of files a picture is whole: nothing is cut at its edge. */
class NarrowPicturesTest {
    private static final int WIDTH = 240;

    /** Beyond the padding. */
    private static final int BESIDE = 120;

    private static FigureTable example(Kind kind) {
        String[] rows = {"Minst sentrale kommuner", "Mellomsentrale kommuner", "Sentrale"};
        double[] a = {62, 48, 30};
        double[] b = {38, 52, 70};
        return switch (kind) {
            case BOX -> Examples.about(kind, Unit.PERCENT, 20, 44, 60);
            case DOTS -> Examples.styled(Examples.dots(), ChartStyle.of(kind));
            case PIE, HISTOGRAM -> Examples.of(kind, Unit.PERCENT, rows, a);
            case DIVERGING_BAR -> Examples.onScale(Examples.of(kind, Unit.PERCENT, rows, a, b));
            case SCATTER -> Examples.fitted(Examples.about(kind, Unit.NUMBER, 3, 9, 4));
            default -> Examples.of(kind, Unit.PERCENT, rows, a, b);
        };
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingIsDrawnBeyondTheEdge(Kind kind) {
        FigureChart chart =
                FigureChart.of(example(kind), Colours.LIGHT, Locale.UK).titled(true).padded(8);
        int height = (int) chart.preferredHeight(WIDTH);
        var image = new BufferedImage(WIDTH + BESIDE, height, BufferedImage.TYPE_INT_RGB);
        chart.draw(image.createGraphics(), WIDTH, height);
        for (int x = WIDTH; x < image.getWidth(); x++) {
            for (int y = 0; y < height; y++) {
                assertThat(new Color(image.getRGB(x, y)))
                        .as("%s at %d, %d", kind, x, y)
                        .isEqualTo(Color.BLACK);
            }
        }
    }
}
