package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.figures.style.HouseStyle.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** In grey print, areas are told apart by lines and dots too, and don't know is seen. */
class HatchedFillsTest {
    private static final HouseStyle PRINT = HouseStyle.of(Theme.GREY_PRINT);
    private static final Colours GREY = Colours.of(PRINT);

    private static FigureTable stack() {
        return Examples.styled(Examples.statements(), ChartStyle.of(Kind.STACKED_BAR));
    }

    private static BufferedImage drawn(FigureTable table, HouseStyle style) {
        FigureChart chart = FigureChart.of(table, style, Locale.UK);
        return Pictures.image(chart, 720, chart.preferredHeight(720), 2);
    }

    private static Set<Color> colours(BufferedImage image) {
        var found = new HashSet<Color>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                found.add(new Color(image.getRGB(x, y)));
            }
        }
        return found;
    }

    @Test
    void noTwoNeighboursHaveTheSameHatch() {
        double[][] series = new double[20][1];
        FigureTable many = Examples.of(Kind.BAR, Unit.PERCENT, new String[] {"a"}, series);
        for (FigureTable table : List.of(stack(), many)) {
            List<Fill> fills = ChartForms.fills(table, GREY);
            for (int i = 1; i < fills.size(); i++) {
                Fill before = fills.get(i - 1);
                boolean edged = fills.get(i).edge().isPresent();
                assertThat(edged || fills.get(i).hatch() != before.hatch()).as("%d", i).isTrue();
            }
            assertThat(fills).doesNotHaveDuplicates();
        }
    }

    @Test
    void oneSeriesAloneAndOtherThemesHaveNone() {
        FigureTable alone = Examples.about(Kind.BAR, Unit.PERCENT, 3, 4);
        assertThat(ChartForms.fills(alone, GREY)).noneMatch(Fill::isHatched);
        for (Colours colours : List.of(Colours.LIGHT, Colours.DARK)) {
            assertThat(ChartForms.fills(stack(), colours))
                    .noneMatch(Fill::isHatched)
                    .noneMatch(f -> f.edge().isPresent());
        }
    }

    /** Each lies in the picture as lines of a colour that nothing else has. */
    @ParameterizedTest
    @EnumSource(names = {"BAR", "COLUMN", "STACKED_BAR", "STACKED_COLUMN", "DIVERGING_BAR", "PIE"})
    void barsSlicesAndTheirKeysAreHatchedAndDontKnowHasAnEdge(Kind kind) {
        FigureTable table =
                kind == Kind.PIE
                        ? Examples.rowsOnScale(
                                Examples.about(kind, Unit.PERCENT, 20, 30, 25, 15, 10))
                        : Examples.styled(Examples.statements(), ChartStyle.of(kind));
        Set<Color> found = colours(drawn(table, PRINT));
        List<Fill> fills = ChartForms.fills(table, GREY);
        assertThat(fills).filteredOn(Fill::isHatched).hasSizeGreaterThan(1);
        for (Fill fill : fills) {
            assertThat(found).contains(fill.colour());
            if (fill.isHatched()) {
                assertThat(found).contains(fill.lines());
            }
        }
        assertThat(fills.getLast().edge()).contains(GREY.baseline());
        assertThat(found).contains(GREY.baseline());
    }

    @Test
    void everySliceReachesAsFarFromTheMiddle() {
        FigureTable table =
                Examples.rowsOnScale(Examples.about(Kind.PIE, Unit.PERCENT, 25, 25, 25, 25));
        var image = new BufferedImage(600, 240, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setPaint(GREY.page());
        g.fillRect(0, 0, 600, 240);
        Look look = new Look(new FigureView(table), GREY, new Numbers(Locale.UK));
        new PieBody(look).draw(g, new Rectangle2D.Double(0, 0, 600, 240));
        List<Integer> reach = new ArrayList<>();
        for (int turn = 0; turn < 4; turn++) {
            double angle = Math.PI / 4 + turn * Math.PI / 2;
            int last = 0;
            for (int at = 0; at < 120; at++) {
                int x = (int) (120 + at * Math.sin(angle));
                int y = (int) (120 - at * Math.cos(angle));
                last = new Color(image.getRGB(x, y)).equals(GREY.page()) ? last : at;
            }
            reach.add(last);
        }
        assertThat(reach).allSatisfy(r -> assertThat(r).isBetween(117, 120));
    }

    @Test
    void noLineRunsThroughANumber() {
        Fill fill = Fill.of(Color.DARK_GRAY, Hatch.UP, GREY);
        var image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        fill.paint(g, new Rectangle2D.Double(0, 0, 80, 40));
        assertThat(colours(image)).hasSizeGreaterThan(1);
        fill.ground(g, 40, 20, 30);
        assertThat(colours(image.getSubimage(26, 14, 28, 12))).containsExactly(Color.DARK_GRAY);
    }

    @Test
    void whatIsHardlySeenOnThePageHasAnEdgeInEveryPalette() {
        assertThat(GREY.edge(new Color(0xf0f0f0))).isPresent();
        assertThat(Colours.DARK.edge(new Color(0x101418))).isPresent();
        assertThat(GREY.edge(new Color(0xb0b0b0))).isEmpty();
        Colours own =
                Colours.of(HouseStyle.parse("{\"colours\": {\"dont_know\": \"#f4f6f8\"}}", "s"));
        assertThat(ChartForms.fills(stack(), own).get(6).edge()).contains(own.baseline());
    }

    @Test
    void aStyleOfAnyThemeMayHatchAndOneOfGreyPrintMayNot() {
        String on = "{\"colours\": {\"hatched\": true}}";
        String off = "{\"theme\": \"grey_print\", \"colours\": {\"hatched\": false}}";
        for (String json : List.of(on, off)) {
            HouseStyle style = HouseStyle.parse(json, "s");
            assertThat(
                            ChartForms.fills(stack(), Colours.of(style)).stream()
                                    .anyMatch(Fill::isHatched))
                    .isEqualTo(json.equals(on));
            assertThat(HouseStyle.parse(style.toJson(), "s")).isEqualTo(style);
        }
    }

    @Test
    void hatchesGoOverTheWholeOfWhatTheyFill() {
        for (Hatch hatch : Hatch.values()) {
            var image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
            Fill.of(Color.WHITE, hatch, GREY)
                    .paint(image.createGraphics(), new Rectangle2D.Double(0, 0, 60, 60));
            boolean everywhere =
                    IntStream.range(0, 16)
                            .allMatch(
                                    i ->
                                            colours(
                                                                    image.getSubimage(
                                                                            i % 4 * 15,
                                                                            i / 4 * 15,
                                                                            15,
                                                                            15))
                                                            .size()
                                                    > 1);
            assertThat(everywhere).as("%s", hatch).isEqualTo(hatch != Hatch.NONE);
        }
    }
}
