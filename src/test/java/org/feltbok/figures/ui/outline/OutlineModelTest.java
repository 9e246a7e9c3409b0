package org.feltbok.figures.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.outline.Outline;
import org.feltbok.figures.outline.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/** Which rows of the report are seen, and which is chosen when another goes or comes. */
class OutlineModelTest {
    private final OutlineModel model =
            new OutlineModel(Language.EN, f -> f.number().map(n -> "Figure " + n).orElse(f.key()));

    private static FigureSpec figure(String key, int number, String title) {
        return FigureSpec.parse(
                ("{'key':'%s','number':%d,'title':'%s','variable':'q1','rows':{'answers':'q1'},"
                                + "'columns':{'statistic':'share'}}")
                        .formatted(key, number, title)
                        .replace('\'', '"'),
                "test");
    }

    private static Part part(String key, String title, String parent, FigureSpec... figures) {
        return new Part(
                key, key, LocalText.of(title), parent, parent.isEmpty() ? 1 : 2, List.of(figures));
    }

    private static final FigureSpec ROADS = figure("roads", 1, "Roads and bridges");
    private static final FigureSpec FERRIES = figure("ferries", 2, "Ferries");
    private static final FigureSpec SCHOOLS = figure("schools", 31, "Schools");
    private static final FigureSpec LOOSE = figure("loose", 4, "Not placed");

    @BeforeEach
    void fill() {
        model.take(
                new Outline(
                        List.of(
                                part("travel", "1 Travel", "", ROADS),
                                part("sea", "1.1 At sea", "travel", FERRIES),
                                part("learn", "2 Learning", "", SCHOOLS),
                                part("", "", "", LOOSE))));
    }

    private List<String> rows() {
        return model.rows().stream().map(OutlineRow::id).toList();
    }

    private static String[] ids(String... ids) {
        return Stream.of(ids)
                .map(i -> i.startsWith("=") ? "section/" + i.substring(1) : "figure/" + i)
                .toArray(String[]::new);
    }

    @Test
    void theReportStandsInOrderWithWhatIsPlacedNowhereAtTheEnd() {
        assertThat(rows())
                .containsExactly(
                        ids(
                                "=travel", "roads", "=sea", "ferries", "=learn", "schools", "=",
                                "loose"));
    }

    @Test
    void aSectionTellsOfTheFiguresInItAndBelowIt() {
        assertThat(model.rows().getFirst())
                .isInstanceOfSatisfying(
                        OutlineRow.Section.class, s -> assertThat(s.figures()).isEqualTo(2));
    }

    @Test
    void aFoldedSectionTakesTheSectionsBelowItWithIt() {
        model.fold("travel", true);
        assertThat(rows()).containsExactly(ids("=travel", "=learn", "schools", "=", "loose"));
        model.fold("travel", false);
        assertThat(rows()).hasSize(8);
    }

    @Test
    void whatIsLookedForStandsWithTheSectionsItIsInAlsoWhereTheyAreFolded() {
        model.fold("travel", true);
        model.query().set("ferr");
        assertThat(rows()).containsExactly(ids("=travel", "=sea", "ferries"));
    }

    @Test
    void aNumberFindsTheFigureThatHasItAndNotThoseItIsAPartOf() {
        model.query().set("31");
        assertThat(rows()).containsExactly(ids("=learn", "schools"));
        model.query().set("figure 3");
        assertThat(rows()).containsExactly(ids("=learn", "schools"));
    }

    @Test
    void aSectionThatIsNamedShowsAllItsFigures() {
        model.query().set("learning");
        assertThat(rows()).containsExactly(ids("=learn", "schools"));
    }

    @Test
    void goingToAFigureTakesAwayWhatHidesIt() {
        model.query().set("schools");
        model.fold("travel", true);
        model.chooseFigure("ferries");
        assertThat(model.row().flatMap(OutlineRow::figure)).contains(FERRIES);
        assertThat(model.query().get()).isEmpty();
        assertThat(rows()).hasSize(8);
    }

    @Test
    void theFigureAfterTheOneThatGoesIsChosenAndTheOneBeforeAtTheEnd() {
        model.chooseFigure("ferries");
        model.take(
                new Outline(
                        List.of(
                                part("travel", "1 Travel", "", ROADS),
                                part("sea", "1.1 At sea", "travel"),
                                part("learn", "2 Learning", "", SCHOOLS))));
        assertThat(model.row().flatMap(OutlineRow::figure)).contains(SCHOOLS);
        model.take(
                new Outline(
                        List.of(
                                part("travel", "1 Travel", "", ROADS),
                                part("sea", "1.1 At sea", "travel"),
                                part("learn", "2 Learning", ""))));
        assertThat(model.row().flatMap(OutlineRow::figure)).contains(ROADS);
    }

    @Test
    void whatMayTakeThePlaceOfAFigureIsNearestFirst() {
        model.chooseFigure("schools");
        assertThat(model.nearestFigures()).containsExactly("loose", "ferries", "roads");
    }

    @Test
    void aRowThatIsOnItsWayIsChosenWhenItComes() {
        model.chooseFigure("roads");
        model.chooseComing("section/new");
        model.take(model.outline().get());
        assertThat(model.chosen().get()).isEqualTo("figure/roads");
        model.take(
                new Outline(
                        List.of(part("travel", "1 Travel", "", ROADS), part("new", "2 New", ""))));
        assertThat(model.chosen().get()).isEqualTo("section/new");
        model.chooseFigure("roads");
        model.take(model.outline().get());
        assertThat(model.chosen().get()).as("only once").isEqualTo("figure/roads");
    }
}
