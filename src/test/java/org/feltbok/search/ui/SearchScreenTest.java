package org.feltbok.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.feltbok.base.task.Navigator.Target;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.agreement.AssignTexts;
import org.feltbok.search.LiveSearch;
import org.feltbok.search.SearchChoices.Option;
import org.feltbok.search.SearchText;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.ui.CodingRig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Words are found everywhere at once, and what was found is coded in one step. */
class SearchScreenTest extends CodingRig<SearchScreen> {
    private LiveSearch search;

    @Override
    protected SearchScreen make(StudyFile study, OperationQueue changes, ScreenContext context) {
        search = new LiveSearch(study);
        return new SearchScreen(study, changes, search, context);
    }

    @Override
    protected boolean isRead() {
        return screen.statusText().getValue().isEmpty();
    }

    @AfterEach
    void closeSearch() {
        search.close();
    }

    @SuppressWarnings("unchecked")
    private ListView<SearchText> list() {
        return (ListView<SearchText>) node("search-list");
    }

    private List<String> found() {
        return fx(() -> list().getItems().stream().map(SearchText::id).toList());
    }

    private void look(String words) {
        onFx(() -> ((TextField) node("search-words")).setText(words));
    }

    private List<String> codings() {
        return texts(
                "SELECT answer_text_id || ' ' || code_id || ' ' || person_id || ' '"
                        + " || coalesce(start_at || '-' || end_at, 'whole') || ' ' || made || ' ' || made_from"
                        + " FROM coding ORDER BY answer_text_id, start_at");
    }

    private List<String> texts(String sql) {
        return file.read(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    private void choose(String box, String name) {
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    var options = (ComboBox<Option>) node("search-" + box);
                    options.setValue(
                            options.getItems().stream()
                                    .filter(o -> o.name().endsWith(name))
                                    .findFirst()
                                    .orElseThrow());
                });
    }

    @Test
    void wordsAreFoundInAllTextsCountedPlaceByPlaceAndOpened() {
        look("og ");
        await(() -> found().equals(List.of("a1", "p1")));
        assertThat(read()).contains("All  2", "Answers  1", "Interviews  1", "Memos  0");
        look("i* -planene ");
        await(() -> found().equals(List.of("a2", "a3", "ikt")));
        listenAt("search-list");
        stroke(KeyCode.RIGHT, "");
        await(() -> found().equals(List.of("a2", "a3")));
        stroke(KeyCode.DOWN, "");
        stroke(KeyCode.ENTER, "\r");
        assertThat(gone).containsExactly(new Target("coding", "q20#a3"));
    }

    /** Where a text stands finds room beside its codes, however many they are. */
    @Test
    void ofManyCodesTheFirstStandWithTheirNamesAndTheRestAreCounted() {
        file.run(new AddCode("brann", "b20", null, "Brannvern", false, null));
        for (String code : List.of("barnevern", "ppt", "ikt", "brann")) {
            file.run(
                    new ToggleCode(
                            code, code, CodingStudy.MARIT, TextRef.answer("a1"), null, null));
        }
        look("og ");
        await(() -> found().equals(List.of("a1", "p1")));
        await(() -> read().contains("+1"));
        var where = label("+1").getParent().getChildrenUnmodifiable().get(1);
        assertThat(fx(() -> ((Label) where).getMinWidth())).isEqualTo(Region.USE_PREF_SIZE);
    }

    private Label label(String text) {
        return fx(
                () ->
                        stage.getScene().getRoot().lookupAll(".label").stream()
                                .map(Label.class::cast)
                                .filter(l -> text.equals(l.getText()))
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void whatIsTickedIsCodedInOneStepAndTheRestIsTold() {
        look("og ");
        await(() -> found().equals(List.of("a1", "p1")));
        listenAt("search-list");
        stroke(KeyCode.SPACE, " ");
        stroke(KeyCode.SPACE, " ");
        stroke(KeyCode.DIGIT1, "1");
        await(() -> !codings().isEmpty());
        String coder = CodingStudy.MARIT;
        assertThat(codings()).containsExactly("a1 barnevern " + coder + " 10-12 rule og");
        await(() -> dialogs.notes().contains("search.coded_some"));
        stroke(KeyCode.DIGIT1, "1");
        await(() -> dialogs.notes().contains("search.coded_already_some"));
        // beside the words the whole text, joined with nothing; and each is one step to undo
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals("search.turn"))
                                .findFirst()
                                .orElseThrow()
                                .action()
                                .run());
        stroke(KeyCode.DIGIT1, "1");
        await(() -> codings().size() == 2);
        assertThat(codings()).contains("a1 barnevern " + coder + " whole rule og");
        file.undo();
        file.undo();
        assertThat(codings()).isEmpty();
    }

    @Test
    void ticksGoAtOnceWhenOtherWordsAreLookedFor() {
        look("og ");
        await(() -> found().equals(List.of("a1", "p1")));
        listenAt("search-list");
        stroke(KeyCode.SPACE, " ");
        List<String> told = new ArrayList<>();
        onFx(
                () -> {
                    screen.statusText().addListener((o, old, now) -> told.add(now));
                    ((TextField) node("search-words")).setText("og i");
                });
        await(() -> found().isEmpty());
        assertThat(told)
                .as("first the ticks, then what was found")
                .containsExactly("2 hits", "0 hits");
    }

    @Test
    void aCodeThatThereWasNoneOfIsMadeAndGivenInOneStep() {
        look("sparer ");
        await(() -> found().equals(List.of("p2")));
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals("search.give"))
                                .findFirst()
                                .orElseThrow()
                                .action()
                                .run());
        onFx(() -> ((TextField) node("coding-find")).setText("Innsparing"));
        stroke(KeyCode.ENTER, "\r");
        String given =
                "SELECT o.label || ' ' || o.codebook_id || ' ' || k.passage_id || ' ' || k.start_at"
                        + " FROM coding k JOIN code o ON o.id = k.code_id";
        await(() -> texts(given).equals(List.of("Innsparing bi1 p2 3")));
        file.undo();
        assertThat(texts("SELECT label FROM code")).doesNotContain("Innsparing");
    }

    @Test
    void aNameIsFoundByItsPseudonymAndCodedWhereItStands() {
        hide("legevakt", "Kilde 1");
        look("kilde ");
        await(() -> found().equals(List.of("a1")));
        assertThat(read()).contains("Kilde").doesNotContain("legevakt");
        listenAt("search-list");
        stroke(KeyCode.DIGIT2, "2");
        await(() -> !codings().isEmpty());
        assertThat(codings()).containsExactly("a1 ppt " + CodingStudy.MARIT + " 20-28 rule kilde");
        file.undo();
        // both words are the one name
        look("kilde 1");
        await(() -> screen.placeNow().equals("kilde 1") && found().equals(List.of("a1")));
        stroke(KeyCode.DIGIT2, "2");
        await(() -> !codings().isEmpty());
        assertThat(codings())
                .containsExactly("a1 ppt " + CodingStudy.MARIT + " 20-28 rule kilde 1");
    }

    @Test
    void whatWasCodedBetweenTwoWordsIsJoinedWithBothOfThem() {
        var between = new Span(5, 24);
        file.run(
                new ToggleCode(
                        "ppt", "ppt", CodingStudy.MARIT, TextRef.answer("a1"), between, null));
        look("barnevern legevakt ");
        await(() -> found().equals(List.of("a1")));
        listenAt("search-list");
        stroke(KeyCode.DIGIT2, "2");
        String spans = "SELECT start_at || '-' || end_at FROM coding";
        await(() -> !texts(spans).equals(List.of("5-24")));
        assertThat(texts(spans)).containsExactly("0-28");
    }

    @Test
    void whoSharesAnswersIsBlindToOthersWhateverTheirRole() {
        file.run(give(CodingStudy.JONAS, "a1", "ppt"));
        file.run(
                new AssignTexts(
                        "b20",
                        "it20",
                        List.of(CodingStudy.MARIT, CodingStudy.JONAS),
                        9,
                        1,
                        "2026-01-01T00:00:00Z"));
        file.run(new NoRole());
        look("og ");
        choose("with", "› PPT");
        await(() -> found().isEmpty());
        assertThat(found()).isEmpty();
    }

    /** Marit has no role in the study. */
    private record NoRole() implements Operation {
        @Override
        public String name() {
            return "coding.edit_passage";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void apply(UnitOfWork work) {
            work.update("person", CodingStudy.MARIT, "roles", "author");
        }
    }

    @Test
    void filtersKeepToWhatIsCodedAsFarAsItMayBeSeen() {
        file.run(give(CodingStudy.JONAS, "a1", "ppt"));
        file.run(give(CodingStudy.MARIT, "a2", "ikt"));
        look("i* ");
        await(() -> found().equals(List.of("a2", "a3", "ikt")));
        choose("without", "› IKT");
        await(() -> found().equals(List.of("a3")));
        choose("without", "nothing left out");
        look("og ");
        // Jonas gave it a code below this one; Marit is not done and does not see that
        choose("with", "› Oppvekst");
        await(() -> found().isEmpty());
        CodingStudy.done(file, CodingStudy.MARIT);
        await(() -> found().equals(List.of("a1")));
        choose("coder", "Marit Aune");
        await(() -> found().isEmpty());
    }

    private static ToggleCode give(String person, String text, String code) {
        return new ToggleCode(code, code, person, TextRef.answer(text), null, null);
    }
}
