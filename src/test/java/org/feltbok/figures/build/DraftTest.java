package org.feltbok.figures.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.Fault;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.build.Workshop.Offer;
import org.feltbok.figures.build.Workshop.Preview;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class DraftTest {
    @TempDir static Path folder;

    private static Built study;

    @BeforeAll
    static void open() {
        try (StudyFile file = SmallStudy.create(folder)) {
            add(
                    file,
                    "{'key':'figur-4','number':4,'title':'Påstand q1','titles':{'en':'Statement q1'},"
                            + "'subtitle':'Andel.','variable':'q1','rows':{'answers':'q1'},"
                            + "'columns':[{'statistic':'share'},{'statistic':'n','role':'data'}],'note':'Mitt.'}");
            add(
                    file,
                    "{'key':'eget','title':'Mitt navn','variable':'q1','rows':{'answers':'q1'},"
                            + "'columns':[{'statistic':'share'}],'decimals':2}");
            add(
                    file,
                    "{'key':'eget-2','title':'Mitt navn','subtitle':'Andel.','variable':'q1',"
                            + "'rows':{'answers':'q1'},'columns':[{'statistic':'share'}]}");
            study = Built.of(file);
        }
    }

    private static void add(StudyFile file, String json) {
        file.run(new AddFigure(FigureSpec.parse(json.replace('\'', '"'), "test")));
    }

    private static Workshop workshop(Language language) {
        return new Workshop(
                study.moment(),
                study.forms(),
                List.of(),
                Workshop.CaseNames.NONE,
                new Countables.Headings(LocalText::of),
                new Texts(language));
    }

    private static Draft draft(String what) {
        return Draft.NONE.with(study.what(what));
    }

    private static FigureSpec spec(Draft draft) {
        return workshop(Language.EN).spec(draft);
    }

    @Test
    void numberTitleAndSectionAreProposedUntilTheyAreTyped() {
        FigureSpec proposed = spec(draft("q1"));
        assertThat(proposed.key()).isEqualTo("figur-5");
        assertThat(proposed.number()).contains(5);
        assertThat(proposed.title().text()).isEqualTo("Påstand q1");
        FigureSpec typed =
                spec(draft("q1").titled("Mine").numbered(Optional.of(9)).in(Optional.of("3")));
        assertThat(typed.number()).contains(9);
        assertThat(typed.section()).isEqualTo("3");
        assertThat(typed.title().in(Language.EN)).isEqualTo("Mine");
        assertThat(typed.title().in(Language.NB))
                .as("a title is typed in one language")
                .isEqualTo("Påstand q1");
    }

    @Test
    void aTitleTypedInTheStudysLanguageIsItsOwn() {
        FigureSpec typed = workshop(Language.NB).spec(draft("q1").titled("Min"));
        assertThat(typed.title().text()).isEqualTo("Min");
        assertThat(typed.title().in(Language.EN)).isEqualTo("Statement q1");
    }

    @Test
    void aTableIsNumberedAmongTables() {
        Draft table =
                draft("q1")
                        .with(
                                study.settle(
                                        study.what("q1")
                                                .chart(org.feltbok.figures.ChartStyle.Kind.TABLE)));
        FigureSpec spec = spec(table);
        assertThat(spec.kind()).isEqualTo(FigureSpec.Kind.TABLE);
        assertThat(spec.key()).isEqualTo("tabell-1");
        assertThat(spec.number()).contains(1);
    }

    @Test
    void anOpenedFigureIsTheSameUntilSomethingElseIsChosen() {
        Workshop workshop = workshop(Language.EN);
        Draft draft = workshop.open("figur-4").orElseThrow();
        assertThat(workshop.spec(draft)).isEqualTo(study.book().figure("figur-4").orElseThrow());
        assertThat(workshop.open("nowhere")).isEmpty();
    }

    @Test
    void aProposedTitleFollowsTheChoicesAndATypedOneStays() {
        Workshop workshop = workshop(Language.EN);
        Draft draft = workshop.open("figur-4").orElseThrow();
        FigureSpec grouped = workshop.spec(draft.with(draft.choices().by(List.of("size"))));
        assertThat(grouped.title().in(Language.EN)).isEqualTo("Statement q1, by size");
        assertThat(grouped.key()).isEqualTo("figur-4");
        assertThat(grouped.number()).contains(4);
        assertThat(grouped.note().text()).isEqualTo("Mitt.");
        Draft own = workshop.open("eget").orElseThrow();
        FigureSpec other = workshop.spec(own.with(own.choices().by(List.of("size"))));
        assertThat(other.title().text()).isEqualTo("Mitt navn");
        assertThat(other.decimals()).contains(2);
    }

    private static FigureSpec dressed() {
        return FigureSpec.parse(
                ("{'key':'pyntet','title':'T','variable':'q2_1','row_heading':'Svar',"
                                + "'alt':'Flest sier 6.','rows':{'groups':'size'},"
                                + "'columns':[{'statistic':'mean'}],'decimals':2,"
                                + "'chart':{'kind':'bar','axis_title':'Poeng','y_lines':[3.5],'max':6}}")
                        .replace('\'', '"'),
                "test");
    }

    private static FigureSpec rebuilt(java.util.function.UnaryOperator<Choices> change) {
        FigureSpec figure = dressed();
        Choices before = new ChoicesReader(study.builder(), study.all()).read(figure).orElseThrow();
        return study.builder()
                .rebuild(
                        figure,
                        before,
                        study.settle(change.apply(before)),
                        new FigureBuilder.Dress(
                                figure.key(),
                                figure.number(),
                                figure.title(),
                                figure.subtitle(),
                                figure.section()));
    }

    @Test
    void whatIsSaidOfNumbersStaysWithAnotherKindOfChart() {
        FigureSpec columns = rebuilt(c -> c.chart(org.feltbok.figures.ChartStyle.Kind.COLUMN));
        assertThat(columns.chart().kind()).isEqualTo(org.feltbok.figures.ChartStyle.Kind.COLUMN);
        assertThat(columns.chart().axisTitle().text()).isEqualTo("Poeng");
        assertThat(columns.chart().yLines()).containsExactly(3.5);
        assertThat(columns.decimals()).contains(2);
    }

    @Test
    void whatIsSaidOfNumbersGoesWithThem() {
        FigureSpec shares = rebuilt(c -> c.number(NumberKind.COUNT, ""));
        assertThat(shares.decimals()).isEmpty();
        assertThat(shares.chart().axisTitle().text()).isEmpty();
        assertThat(shares.chart().yLines()).isEmpty();
        assertThat(shares.alternative().text()).isEmpty();
    }

    @Test
    void whatIsSaidOfRowsGoesWithThem() {
        FigureSpec other = rebuilt(c -> c.by(List.of("region")));
        assertThat(other.rowHeading().text()).isEmpty();
        assertThat(other.alternative().text()).isEmpty();
        assertThat(other.decimals()).contains(2);
        assertThat(rebuilt(c -> c).rowHeading().text()).isEqualTo("Svar");
        assertThat(rebuilt(c -> c).alternative().text()).isEqualTo("Flest sier 6.");
    }

    @Test
    void underATypedTitleTheNumberIsToldAsItIsNow() {
        Workshop workshop = workshop(Language.EN);
        Draft own = workshop.open("eget-2").orElseThrow();
        FigureSpec other = workshop.spec(own.with(own.choices().by(List.of("size"))));
        assertThat(other.title().text()).isEqualTo("Mitt navn");
        assertThat(other.subtitle().in(Language.EN)).isEqualTo("Share by size.");
    }

    @Test
    void aPreviewHasTheNumbersTheChartsAndTheSmallestBase() {
        Preview preview = workshop(Language.EN).preview(draft("q1"), f -> Optional.empty());
        assertThat(preview.figure()).isPresent();
        assertThat(preview.faults()).isEmpty();
        List<Offer> offers = preview.offers();
        assertThat(offers).hasSize(org.feltbok.figures.ChartStyle.Kind.values().length);
        assertThat(offers)
                .allSatisfy(
                        o ->
                                assertThat(o.table().isPresent())
                                        .isNotEqualTo(o.reason().isPresent()));
        boolean unfit = false;
        for (Offer offer : offers) {
            assertThat(unfit && offer.reason().isEmpty())
                    .as("those that fit stand first")
                    .isFalse();
            unfit = offer.reason().isPresent();
        }
        Preview grouped =
                workshop(Language.EN)
                        .preview(
                                draft("q1")
                                        .with(study.settle(study.what("q1").by(List.of("size")))),
                                f -> Optional.empty());
        assertThat(grouped.smallest()).hasValue(2);
    }

    @Test
    void nothingChosenIsNoFaultAndSomethingGoneIs() {
        Workshop workshop = workshop(Language.EN);
        Preview nothing = workshop.preview(Draft.NONE, f -> Optional.empty());
        assertThat(nothing.spec()).isEmpty();
        assertThat(nothing.faults()).isEmpty();
        Preview gone =
                workshop.preview(Draft.NONE.with(Choices.NONE.of("q99")), f -> Optional.empty());
        assertThat(gone.faults()).hasSize(1);
        Preview wrong =
                workshop.preview(
                        draft("q1").with(study.what("q1").only("nowhere=1")),
                        f -> Optional.empty());
        assertThat(wrong.figure()).isEmpty();
        assertThat(new Texts(Language.EN).fault(wrong.faults().getFirst())).contains("nowhere");
        assertThat(wrong.spec()).as("it is kept as it was chosen").isPresent();
    }

    @Test
    void whatMustNotBeSeenIsNotShown() {
        Fault secret = Fault.at(Fault.Place.none(), "figurelist.blind", "q4");
        Preview preview = workshop(Language.EN).preview(draft("q4"), figure -> Optional.of(secret));
        assertThat(preview.figure()).isEmpty();
        assertThat(preview.offers()).as("nor in small pictures").isEmpty();
        assertThat(preview.faults()).containsExactly(secret);
    }

    @Test
    void aDraftThatWasKeptHasItsChoicesAgain() {
        Workshop workshop = workshop(Language.EN);
        Choices chosen =
                study.settle(study.what("q2").by(List.of("size")).number(NumberKind.MEAN, ""));
        String kept = workshop.spec(Draft.NONE.with(chosen)).toJson();
        assertThat(workshop.choices(FigureSpec.parse(kept, "draft"))).contains(chosen);
    }

    @Test
    void countsAndNumbersOfSingleCasesAreNotSaidToRestOnFew() {
        Choices histogram =
                study.settle(
                        study.what("pop").chart(org.feltbok.figures.ChartStyle.Kind.HISTOGRAM));
        assertThat(histogram.chart()).isEqualTo(org.feltbok.figures.ChartStyle.Kind.HISTOGRAM);
        assertThat(smallest(histogram)).isEmpty();
        Choices count =
                study.settle(study.what("q1").by(List.of("size")).number(NumberKind.COUNT, ""));
        assertThat(smallest(count)).isEmpty();
    }

    private static java.util.OptionalInt smallest(Choices choices) {
        return workshop(Language.EN)
                .preview(draft("q1").with(choices), f -> Optional.empty())
                .smallest();
    }
}
