package org.feltbok.questions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddVariable;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.LeftOutVariables;
import org.feltbok.figures.FigureSpec;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.WaveStore;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Form;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.shell.spi.Command;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A questionnaire is read, made and changed in the window. */
class QuestionsScreenTest extends FxTest {
    @TempDir Path folder;
    private final HeldRunner tasks = new HeldRunner();
    private final List<Navigator.Target> gone = new ArrayList<>();
    private final ToldDialogs dialogs = new ToldDialogs();
    private StudyFile file;
    private OperationQueue queue;
    private QuestionsScreen screen;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        Form form = TestForm.form(file);
        for (String id : List.of("r1", "r2", "r3")) {
            file.run(
                    new StartResponse(
                            form, id, Optional.empty(), id, "", 1, "Marit", "2026-11-26T08:00"));
        }
        answer("r1", "q1", 1);
        answer("r2", "q1", 1);
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new QuestionsScreen(
                                        Contexts.english(tasks, dialogs, gone::add), file, queue));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown(""));
        await(() -> node("questions-list", ListView.class).getItems().size() > 10);
    }

    private void answer(String response, String item, int value) {
        Form form = TestForm.form(file);
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        response,
                        response,
                        form.item(item).orElseThrow(),
                        new Answer.Choice(value)));
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        file.close();
    }

    private Questionnaire form() {
        return file.read(h -> QuestionnaireStore.all(h).getFirst());
    }

    private Question question(String name) {
        return form().question(name).orElseThrow();
    }

    private void look(String name) {
        onFx(() -> screen.shown(question(name).id()));
        await(() -> node("questions-label-" + question(name).id(), TextInputControl.class) != null);
    }

    private void type(String id, String text) {
        onFx(
                () -> {
                    TextInputControl field = node("questions-" + id, TextInputControl.class);
                    field.requestFocus();
                    field.setText(text);
                    if (field instanceof TextField line) {
                        line.fireEvent(new javafx.event.ActionEvent());
                    }
                });
    }

    private void does(String command) {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals(command))
                                .findFirst()
                                .map(Command::action)
                                .orElseThrow()
                                .run());
    }

    private String text(String id) {
        return fx(() -> node("questions-" + id, Labeled.class).getText());
    }

    @Test
    void aTextIsChangedAndBeginsANewVersionThatSaysSo() {
        look("q1");
        assertThat(text("version")).isEqualTo("version 1");
        type("label-yes_no1", "Ja visst");
        await(() -> form().version().equals("2"));
        await(() -> text("version").equals("version 2"));
        assertThat(question("q1").items().getFirst().choices().getFirst().label().text())
                .isEqualTo("Ja visst");
        await(
                () ->
                        node("questions-since", VBox.class).getChildren().stream()
                                .anyMatch(
                                        n ->
                                                ((Labeled) n)
                                                        .getText()
                                                        .equals(
                                                                "Q1: the answer 1 Ja is now 1 Ja visst 2 responses"
                                                                        + " hold it; nothing is recoded.")));
    }

    @Test
    void theFormInFrontGoesOutOnPaperWithWhatWasJustTyped() throws java.io.IOException {
        Path paper = folder.resolve("form.docx");
        dialogs.path(folder.resolve("form.pdf"));
        look("q1");
        type("label-" + question("q1").id(), "Hva nå?");
        does("questions.paper");
        await(() -> dialogs.notes().contains("paper.written"));
        assertThat(folder.resolve("form.pdf")).isNotEmptyFile();
        dialogs.path(paper);
        onFx(
                () -> {
                    var button = node("questions-paper", javafx.scene.control.MenuButton.class);
                    button.show();
                    button.getItems().stream()
                            .filter(i -> i.getText().startsWith("Word"))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    button.hide();
                });
        await(() -> java.nio.file.Files.exists(paper));
        try (var word =
                new org.apache.poi.xwpf.usermodel.XWPFDocument(
                        java.nio.file.Files.newInputStream(paper))) {
            assertThat(word.getParagraphs()).anyMatch(p -> p.getText().contains("Hva nå?"));
        }
    }

    @Test
    void howAQuestionStandsOnPaperIsShownBesideIt() {
        look("q1");
        await(
                () ->
                        node("questions-on-paper", VBox.class).getChildren().stream()
                                .anyMatch(n -> ((Labeled) n).getText().startsWith("(1) □ Ja")));
    }

    @Test
    void aTextInAnotherLanguageIsWrittenBesideTheFirst() {
        dialogs.text("en");
        onFx(() -> node("questions-language", javafx.scene.control.Button.class).fire());
        look("q1");
        type("label-yes_no2-en", "No");
        await(
                () ->
                        question("q1")
                                .items()
                                .getFirst()
                                .choices()
                                .get(1)
                                .label()
                                .others()
                                .containsKey("en"));
        assertThat(question("q1").items().getFirst().choices().get(1).label().text())
                .isEqualTo("Nei");
        assertThat(text("extent")).contains("English:");
    }

    @Test
    void aNewQuestionIsTypedWithItsAnswersByKeysAlone() {
        look("q20");
        does("questions.add");
        await(() -> form().question("q21").isPresent());
        Question made = question("q21");
        type("label-" + made.id(), "How many?");
        List<Option> options = made.items().getFirst().choices();
        type("label-" + options.getFirst().id(), "None");
        type("label-" + options.get(1).id(), "Some");
        does("questions.add_answer");
        await(() -> question("q21").items().getFirst().choices().size() == 3);
        onFx(() -> editorCommit());
        assertThat(question("q21").type()).isEqualTo(QuestionType.SINGLE);
        await(() -> question("q21").label().text().equals("How many?"));
        assertThat(question("q21").items().getFirst().label().text()).isEqualTo("How many?");
        assertThat(question("q21").items().getFirst().choices())
                .extracting(Option::code)
                .containsExactly("1", "2", "3");
    }

    private void editorCommit() {
        screen.keep(() -> {});
    }

    @Test
    void anAnswerThatSomebodyGaveIsOfferedNoMoreAndOneThatNobodyGaveGoes() {
        look("q1");
        onFx(() -> node("questions-out-yes_no1", javafx.scene.control.Button.class).fire());
        await(() -> question("q1").items().getFirst().choices().getFirst().isRetired());
        onFx(() -> node("questions-out-yes_no2", javafx.scene.control.Button.class).fire());
        await(() -> question("q1").items().getFirst().choices().size() == 2);
        int held =
                file.read(
                        h ->
                                h.createQuery("SELECT count(*) FROM answers_1 WHERE x_q1 = 1")
                                        .mapTo(Integer.class)
                                        .one());
        assertThat(held).isEqualTo(2);
    }

    @Test
    void aSkipRuleTellsOfHowManyItIsAskedToday() {
        look("q20");
        await(() -> text("asked").equals("asked of 3 of 3 today"));
        type("relevant-" + question("q20").id(), "${q1} = 1");
        await(() -> text("asked").equals("asked of 2 of 3 today"));
        type("relevant-" + question("q20").id(), "${q99} = 1");
        assertThat(text("fault")).contains("q99");
        assertThat(question("q20").relevant()).isEqualTo("${q1} = 1");
    }

    @Test
    void aQuestionIsMovedCopiedAndTakenOut() {
        look("q20");
        does("questions.up");
        await(() -> form().questions().get(form().questions().size() - 1).name().equals("q17"));
        does("questions.copy");
        await(() -> form().question("q21").isPresent());
        await(
                () ->
                        node("questions-label-" + question("q21").id(), TextInputControl.class)
                                != null);
        does("questions.take_out");
        await(() -> form().question("q21").isEmpty());
        look("q1");
        does("questions.take_out");
        await(() -> question("q1").isRetired());
    }

    @Test
    void aValueThatTheQuestionCannotHaveIsToldWhereItStands() {
        look("q20");
        onFx(() -> node("questions-rule-more", javafx.scene.control.Button.class).fire());
        choose("rule-item-1", o -> o.toString().contains("name=q17,"));
        type("rule-value-1", "25:99");
        await(() -> node("questions-rule-wrong-1", Label.class).isVisible());
        assertThat(node("questions-rule-wrong-1", Label.class).getText())
                .isEqualTo("\"25:99\" is not a time of day. Write it as 14:30.");
        assertThat(node("questions-rule-value-1", TextField.class).getText()).isEqualTo("25:99");
        assertThat(question("q20").relevant()).isNull();
        type("rule-value-1", "22.15");
        await(() -> "${q17} >= '22:15'".equals(question("q20").relevant()));
        assertThat(node("questions-rule-wrong-1", Label.class).isVisible()).isFalse();
    }

    @Test
    void aSkipRuleIsChosenWithoutWritingIt() {
        look("q20");
        onFx(() -> node("questions-rule-more", javafx.scene.control.Button.class).fire());
        choose("rule-item-1", o -> o.toString().contains("name=q3,"));
        choose("rule-option-1", o -> o.toString().contains("code=11,"));
        await(() -> "selected(${q3}, '11')".equals(question("q20").relevant()));
        onFx(() -> node("questions-rule-more", javafx.scene.control.Button.class).fire());
        choose("rule-item-2", o -> o.toString().contains("name=q13,"));
        type("rule-value-2", "3");
        await(() -> "selected(${q3}, '11') and ${q13} >= 3".equals(question("q20").relevant()));
        onFx(() -> file.undo());
        await(() -> node("questions-rule-item-2", ComboBox.class) == null);
        assertThat(question("q20").relevant()).isEqualTo("selected(${q3}, '11')");
    }

    private void choose(String id, java.util.function.Predicate<Object> which) {
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    ComboBox<Object> box =
                            (ComboBox<Object>) node("questions-" + id, ComboBox.class);
                    box.setValue(box.getItems().stream().filter(which).findFirst().orElseThrow());
                });
    }

    @Test
    void theQuestionnaireGoesOutAsAFormWithWhatStandsTyped() throws java.io.IOException {
        look("q20");
        dialogs.path(folder.resolve("forms"));
        onFx(
                () -> {
                    TextInputControl text =
                            node("questions-label-" + question("q20").id(), TextInputControl.class);
                    text.requestFocus();
                    text.setText("Anything else?");
                    node("questions-xlsform", javafx.scene.control.Button.class).fire();
                });
        await(() -> dialogs.notes().contains("questionnaire.forms_written"));
        assertThat(sheets(folder.resolve("forms").resolve("survey.xlsx")))
                .contains("Anything else?");
        await(() -> question("q20").label().text().equals("Anything else?"));
    }

    @Test
    void aNewWaveAsksTheSameUnderANameOfItsOwnAndIsTakenBackAsOne() {
        look("q1");
        dialogs.text("Survey 2026");
        does("questions.wave");
        await(() -> file.read(h -> QuestionnaireStore.all(h).size() == 2));
        Questionnaire first = form();
        Questionnaire wave = file.read(h -> QuestionnaireStore.all(h).getLast());
        assertThat(wave.name()).isEqualTo("survey_2026");
        assertThat(wave.title().text()).isEqualTo("Survey 2026");
        assertThat(wave.items()).extracting(Item::name).isEqualTo(names(first));
        assertThat(wave.items()).extracting(Item::id).doesNotContainAnyElementsOf(ids(first));
        await(() -> title().equals("Survey 2026"));
        dialogs.text("2026-11-14");
        does("questions.wave_day");
        await(
                () ->
                        file.read(h -> WaveStore.all(h).get(wave.id()))
                                .equals(
                                        new WaveStore.Wave(
                                                Optional.of(first.id()),
                                                Optional.of("2026-11-14"))));
        file.undo();
        file.undo();
        assertThat(file.read(QuestionnaireStore::all)).hasSize(1);
    }

    private static List<String> names(Questionnaire form) {
        return form.items().stream().map(Item::name).toList();
    }

    private static List<String> ids(Questionnaire form) {
        return form.items().stream().map(Item::id).toList();
    }

    private String title() {
        return ((Questionnaire) node("questions-forms", ComboBox.class).getValue()).title().text();
    }

    private static String sheets(Path workbook) throws java.io.IOException {
        StringBuilder all = new StringBuilder();
        try (var zip = new java.util.zip.ZipFile(workbook.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    all.append(
                            new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }

    private List<String> usedIn() {
        return fx(
                () ->
                        node("questions-uses", VBox.class).getChildren().stream()
                                .filter(Labeled.class::isInstance)
                                .map(n -> ((Labeled) n).getText())
                                .toList());
    }

    @Test
    void aQuestionIsUsedInFiguresByTheirTitles() {
        FigureSpec spec =
                FigureSpec.parse(
                        "{\"key\": \"f1\", \"title\": \"Who goes by boat\", \"rows\": [{\"variable\":"
                                + " \"q1\"}], \"columns\": [{\"statistic\": \"n\"}]}",
                        "f1");
        file.run(
                new SmallStudy.Change(
                        w ->
                                SmallStudy.put(
                                        w,
                                        "figure",
                                        "f1",
                                        "key",
                                        "f1",
                                        "spec",
                                        spec.toJson(),
                                        "position",
                                        1)));
        look("q1");
        await(() -> usedIn().contains("figure Who goes by boat"));
    }

    @Test
    void figuresOfOneTitleAreToldApartAndWhatIsPrintedOfOneStandsUnderIt() {
        for (String kind : List.of("figure", "table")) {
            String spec =
                    """
                    {"key": "%1$s", "number": 7, "kind": "%1$s", "title": "Boats",
                     "rows": [{"variable": "q1"}], "columns": [{"statistic": "n"}]}"""
                            .formatted(kind);
            file.run(
                    new SmallStudy.Change(
                            w -> {
                                SmallStudy.put(
                                        w,
                                        "figure",
                                        kind,
                                        "key",
                                        kind,
                                        "spec",
                                        FigureSpec.parse(spec, kind).toJson(),
                                        "position",
                                        1);
                                printed(w, kind, "q1.n", 1);
                                printed(w, kind, "q1.1.n", 2);
                            }));
        }
        file.run(
                new SmallStudy.Change(
                        w -> {
                            printed(w, "text", "q1.n", 3);
                            printed(w, "text", "q1.1.n", 4);
                        }));
        look("q1");
        await(() -> usedIn().contains("figure 7: Boats"));
        assertThat(usedIn())
                .containsSubsequence("figure 7: Boats", "table 7: Boats")
                .filteredOn(l -> l.contains("Boats") || l.contains("printed"))
                .containsExactly("figure 7: Boats", "table 7: Boats", "printed number text");
    }

    private static void printed(UnitOfWork w, String figure, String measure, int at) {
        SmallStudy.put(
                w,
                "published",
                figure + at,
                "figure_key",
                figure,
                "measure",
                measure,
                "value",
                1,
                "decimals",
                0,
                "position",
                at);
    }

    @Test
    void aTextIsSeenWholeUpToSixLines() {
        look("q1");
        TextArea area = node("questions-label-" + question("q1").id(), TextArea.class);
        int few = fx(area::getPrefRowCount);
        onFx(() -> area.setText("\n".repeat(4)));
        assertThat(fx(area::getPrefRowCount)).isEqualTo(5).isGreaterThan(few);
        onFx(() -> area.setText("a long line ".repeat(200)));
        assertThat(fx(area::getPrefRowCount)).isEqualTo(6);
        onFx(() -> area.setText(""));
        assertThat(fx(area::getPrefRowCount)).isEqualTo(few);
    }

    @Test
    void aVariableThatAnAnswerTakenOutLeavesBehindIsAskedAboutFirst() {
        file.run(
                new AddVariable(
                        new DerivedVariable(
                                "v",
                                "early",
                                LocalText.of("Early"),
                                "survey",
                                null,
                                LocalText.of(""),
                                0,
                                "{\"from\": \"q1\", \"map\": {\"2\": \"a\"},"
                                        + " \"classes\": [{\"code\": \"a\"}]}",
                                "")));
        assertThat(file.read(LeftOutVariables::read)).isEmpty();
        look("q1");
        await(() -> usedIn().contains("derived variable Early"));
        onFx(() -> node("questions-out-yes_no2", javafx.scene.control.Button.class).fire());
        await(() -> dialogs.asked().contains("questions.leaves_out"));
        assertThat(dialogs.asked("questions.leaves_out").toString()).contains("early");
        assertThat(question("q1").items().getFirst().choices()).hasSize(3);
        assertThat(fx(() -> node("questions-label-yes_no2", TextInputControl.class)))
                .as("it stands there still")
                .isNotNull();
        dialogs.yes();
        onFx(() -> node("questions-out-yes_no2", javafx.scene.control.Button.class).fire());
        await(() -> question("q1").items().getFirst().choices().get(1).isRetired());
        assertThat(file.read(LeftOutVariables::read)).isEmpty();
    }
}
