package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each kind of chart is one form, and the form is all that knows how the kind is drawn. */
class ChartFormsTest {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 400;

    /** Numbers of these do not stand by their size along one axis: they have tests of their own. */
    private static final Set<Kind> ELSEWHERE =
            EnumSet.of(Kind.TABLE, Kind.HEAT, Kind.DIVERGING_BAR);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasAFormASmallPictureAndANameInBothLanguages(Kind kind) {
        assertThat(ChartForms.of(kind).kind()).isEqualTo(kind);
        FigureTable table = Examples.about(kind, Unit.PERCENT, 40, 20, 60);
        assertThat(inks(Thumbnail.image(table, Colours.LIGHT, 2))).isGreaterThan(1);
        String key = "figurelist.chart." + kind.name().toLowerCase(Locale.ROOT);
        assertThat(new Texts(Language.EN).get(key)).isNotEqualTo(key);
        assertThat(new Texts(Language.NB).get(key)).isNotEqualTo(new Texts(Language.EN).get(key));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyNumberIsDrawnAndWhatIsUndefinedIsNot(Kind kind) {
        if (kind == Kind.TABLE) {
            return;
        }
        FigureTable table = Examples.about(kind, Unit.PERCENT, 40, Double.NaN, 60);
        assertThat(drawn(table).keySet()).extracting(s -> s.charAt(0)).containsOnly('0', '2');
        assertThat(drawn(Examples.about(kind, Unit.PERCENT, 40))).isNotEmpty();
        assertThat(drawn(Examples.about(kind, Unit.PERCENT, Double.NaN))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsBelowZeroIsOnTheOtherSideOrRefused(Kind kind) {
        FigureTable table = Examples.about(kind, Unit.PERCENT, 40, -20);
        if (ELSEWHERE.contains(kind) || kind == Kind.PIE) {
            return;
        }
        Map<String, Shape> shapes = drawn(table);
        assertThat(shapes).as("both are there").hasSizeGreaterThanOrEqualTo(2);
        AxisScale scale = FigureAxes.values(table);
        assertThat(scale.lower()).isLessThanOrEqualTo(-20);
        double above = centre(kind, first(shapes, '0'));
        double below = centre(kind, first(shapes, '1'));
        assertThat(below).as("what is less lies further left or down").isLessThan(above);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aNumberHasTheColourOfItsNameInTheLegend(Kind kind) {
        FigureTable table = Examples.about(kind, Unit.PERCENT, 40, 25, 60);
        if (kind == Kind.TABLE || kind == Kind.HEAT) {
            return;
        }
        var image = Pictures.image(chart(table), WIDTH, HEIGHT, 1);
        Color first = ChartForms.colours(table, Colours.LIGHT).getFirst();
        var box = new Rectangle2D.Double();
        box.setRect(first(drawn(table), '0').getBounds2D());
        drawn(table)
                .forEach(
                        (key, shape) -> {
                            if (key.charAt(0) == '0') {
                                box.add(shape.getBounds2D());
                            }
                        });
        boolean found = false;
        for (int x = (int) box.getMinX(); x < box.getMaxX(); x++) {
            for (int y = (int) box.getMinY(); y < box.getMaxY(); y++) {
                found |= (image.getRGB(x, y) & 0xffffff) == (first.getRGB() & 0xffffff);
            }
        }
        assertThat(found).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aTableWithoutWhatTheKindNeedsIsShownAsATable(Kind kind) {
        Kind other = kind == Kind.SCATTER ? Kind.BAR : Kind.SCATTER;
        FigureTable lacking =
                Examples.styled(Examples.about(other, Unit.NUMBER, 5, 6), ChartStyle.of(kind));
        assertThat(ChartForms.canDraw(lacking)).isFalse();
        assertThatCode(() -> Pictures.image(chart(lacking), WIDTH, HEIGHT, 1))
                .doesNotThrowAnyException();
        assertThat(inks(Thumbnail.image(lacking, Colours.DARK, 1))).isGreaterThan(1);
    }

    @Test
    void aSmallPictureShowsWhatIsBelowZeroAndPointsWithoutNeighbours() {
        FigureTable lonely =
                Examples.about(Kind.LINE, Unit.NUMBER, 4, Double.NaN, 9, Double.NaN, 2);
        int line = Colours.LIGHT.category(0, 1).getRGB();
        assertThat(pixels(Thumbnail.image(lonely, Colours.LIGHT, 2), line)).isPositive();
        FigureTable below = Examples.about(Kind.COLUMN, Unit.NUMBER, -30, -40);
        assertThat(pixels(Thumbnail.image(below, Colours.LIGHT, 2), line)).isPositive();
    }

    /** A new kind is then a pair of classes, and nothing else can forget it. */
    @Test
    void nothingElseDecidesByTheNameOfAKind() throws IOException {
        String kinds =
                Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.TABLE)
                        .map(Kind::name)
                        .collect(Collectors.joining("|"));
        Pattern decision =
                Pattern.compile(
                        "case [A-Z_, ]*\\b("
                                + kinds
                                + ")\\b|kind\\(\\)\\.name\\(\\)\\.(ends|starts)With");
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                // other lists of kinds may have a word in common with this one
                var m = decision.matcher(source);
                boolean knowsKinds =
                        file.toString().matches(".*/(figures|export)/.*")
                                || source.contains("ChartStyle");
                if (knowsKinds && m.find()) {
                    found.put(file.toString(), m.group());
                }
            }
        }
        assertThat(decision.matcher("case BAR, LINE ->").find()).isTrue();
        assertThat(found).isEmpty();
    }

    private static FigureChart chart(FigureTable table) {
        return FigureChart.of(table, Colours.LIGHT, Locale.UK);
    }

    /** Shapes by row and column. */
    private static Map<String, Shape> drawn(FigureTable table) {
        Map<String, Shape> shapes = new HashMap<>();
        var image = new BufferedImage((int) WIDTH, (int) HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        chart(table).draw(g, WIDTH, HEIGHT, (row, column, s) -> shapes.put(row + " " + column, s));
        g.dispose();
        return shapes;
    }

    private static Shape first(Map<String, Shape> shapes, char row) {
        return new TreeMap<>(shapes)
                .entrySet().stream()
                        .filter(e -> e.getKey().charAt(0) == row)
                        .findFirst()
                        .orElseThrow()
                        .getValue();
    }

    private static double centre(Kind kind, Shape shape) {
        var box = shape.getBounds2D();
        return kind.lying() ? box.getCenterX() : -box.getCenterY();
    }

    private static long inks(BufferedImage image) {
        return Arrays.stream(
                        image.getRGB(
                                0,
                                0,
                                image.getWidth(),
                                image.getHeight(),
                                null,
                                0,
                                image.getWidth()))
                .distinct()
                .count();
    }

    private static long pixels(BufferedImage image, int argb) {
        return Arrays.stream(
                        image.getRGB(
                                0,
                                0,
                                image.getWidth(),
                                image.getHeight(),
                                null,
                                0,
                                image.getWidth()))
                .filter(p -> p == argb)
                .count();
    }
}
