package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.figures.render.AltText;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.Multiples;
import org.feltbok.figures.render.Numbers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many answers a figure rests on is told alike to those who see its sheet and who hear it. */
class BasesToldAlikeTest {
    /** A figure of one series, whose numbers rest on so many answers. */
    private static FigureTable resting(Cell... cells) {
        String[] rows = new String[cells.length];
        Arrays.fill(rows, "a");
        FigureTable t = Examples.of(Kind.BAR, Unit.PERCENT, rows, new double[cells.length]);
        List<List<Cell>> lines = new ArrayList<>();
        for (Cell cell : cells) {
            lines.add(List.of(cell));
        }
        return new FigureTable(
                t.id(),
                t.caption(),
                t.subtitle(),
                t.rowHeading(),
                t.rows(),
                t.columns(),
                lines,
                t.chart(),
                t.note());
    }

    private static Cell cell(@Nullable Double value, @Nullable Integer n) {
        return new Cell(value, n, null, null, Verdict.NONE, "share");
    }

    private static String heard(FigureTable figure, Language language) {
        return AltText.of(figure, new Numbers(language.locale()));
    }

    private static String seen(FigureTable figure, Language language) {
        var options = ReportOptions.of("T", "t", Instant.EPOCH);
        return new SheetStamp(options, new Texts(language)).words(figure);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNumberOfOneCaseIsThatOnesOwn(Language language) {
        FigureTable figure = resting(cell(40.0, 1), cell(60.0, 5));
        assertThat(heard(figure, language)).endsWith(" n = 5.");
        assertThat(seen(figure, language)).startsWith("n = 5. ");
        FigureTable single = resting(cell(40.0, 1), cell(60.0, null));
        assertThat(heard(single, language)).doesNotContain("n = ");
        assertThat(seen(single, language)).doesNotContain("n = ");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCellWithoutANumberRestsOnNothing(Language language) {
        FigureTable figure = resting(cell(null, 2), cell(60.0, 5), cell(null, 0), cell(null, 90));
        assertThat(heard(figure, language)).endsWith(" n = 5.");
        assertThat(seen(figure, language)).startsWith("n = 5. ");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aThousandIsWrittenAsInTheTable(Language language) {
        String all = new Numbers(language.locale()).plain(1615, 0);
        FigureTable figure = resting(cell(40.0, 1615), cell(60.0, 5));
        assertThat(all).isNotEqualTo("1615");
        assertThat(heard(figure, language)).endsWith(all + ".");
        assertThat(seen(figure, language)).startsWith("n = 5–" + all + ". ");
        assertThat(Multiples.panels(figure).getFirst().n(new Numbers(language.locale())))
                .isEqualTo("n = 5–" + all);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void severalAreToldFromTheFewestToTheMost(Language language) {
        FigureTable figure = resting(cell(40.0, 12), cell(60.0, 5), cell(50.0, 1));
        assertThat(heard(figure, language)).containsPattern("n (from 5 to|fra 5 til) 12\\.$");
        assertThat(seen(figure, language)).startsWith("n = 5–12. ");
    }
}
