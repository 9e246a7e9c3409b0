package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questions.EditQuestionnaire;
import org.feltbok.questions.FormPart;
import org.feltbok.questions.TextEdits;
import org.feltbok.questions.TextRole;
import org.feltbok.responses.FinishResponse;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.TestForm;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.kit.Palette;
import org.feltbok.shell.kit.RefusedKey;
import org.feltbok.shell.spi.Habits;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.WhoWorks;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What each person likes while keying: the language of the questions, how a refusal is told. */
class EntryComfortsTest extends EntryRig {
    private final SimpleStringProperty person = new SimpleStringProperty("Marit");
    private final Map<String, String> languages = new HashMap<>();
    private RefusedKey way = RefusedKey.FLASH;

    @Override
    void prepare() {
        Questionnaire q = TestForm.form(file).questionnaire();
        translate(q, "q1", "nn", "Eig kommunen noko?");
        translate(q, "q1", "se", "Leago gielddas?");
        translate(q, "q13", "nn", "Kor mange?");
    }

    private void translate(Questionnaire q, String name, String language, String text) {
        String id =
                q.questions().stream()
                        .filter(x -> x.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id();
        file.run(
                new EditQuestionnaire(
                        q.id(),
                        TextEdits.text(FormPart.QUESTION, id, TextRole.LABEL, name, language, text),
                        "2026-11-23T12:00:00Z"));
    }

    @Override
    void make(String subject) {
        Habits habits =
                new Habits() {
                    @Override
                    public RefusedKey refusedKey() {
                        return way;
                    }

                    @Override
                    public String questionLanguage(String name) {
                        return languages.getOrDefault(name, "");
                    }

                    @Override
                    public void questionLanguage(String name, String code) {
                        languages.put(name, code);
                    }

                    @Override
                    public String kept(String name, String place) {
                        return "";
                    }

                    @Override
                    public void keep(String name, String place, String value) {}
                };
        onFx(
                () -> {
                    ScreenContext context =
                            new ScreenContext(
                                    new Texts(Language.EN),
                                    runner,
                                    dialogs,
                                    gone::add,
                                    Live.constant(Palette.light()),
                                    WhoWorks.known(person),
                                    habits);
                    screen = new EntryScreen(file, queue, new LiveResponses(file), context);
                    BorderPane root = new BorderPane(screen.view());
                    root.setTop(screen.header());
                    show(root);
                    screen.shown(subject);
                });
    }

    private boolean says(String text) {
        return fx(
                () -> {
                    Set<Node> all = stage.getScene().getRoot().lookupAll(".label");
                    return all.stream()
                            .anyMatch(n -> n instanceof Label l && l.getText().equals(text));
                });
    }

    private String chosen() {
        return fx(() -> ((MenuButton) node("#entry-language")).getText());
    }

    @Test
    void questionsAreShownInTheLanguageThatEachPersonChoseAndTheWindowStaysInItsOwn() {
        assertThat(chosen()).isEqualTo("Norwegian Bokmål");
        keys(KeyCode.ENTER);
        assertThat(current()).isEqualTo("q3");
        command("entry.next_language");
        await(() -> says("Eig kommunen noko?"));
        await(() -> current().equals("q3"));
        assertThat(chosen()).isEqualTo("Norwegian Nynorsk");
        assertThat(fx(() -> ((Labeled) node("#entry-complete")).getText()))
                .isEqualTo("Complete, next");
        assertThat(
                        says(
                                "Not all of it is in Norwegian Nynorsk; what is missing is shown in"
                                        + " Norwegian Bokmål."))
                .isTrue();
        keys(KeyCode.DIGIT2, KeyCode.ENTER);
        assertThat(stored("r1", "q3")).isEqualTo("2");
        onFx(() -> person.set("Jonas"));
        await(() -> !says("Eig kommunen noko?"));
        assertThat(chosen()).isEqualTo("Norwegian Bokmål");
        onFx(() -> person.set("Marit"));
        await(() -> says("Eig kommunen noko?"));
        command("entry.next_language");
        await(() -> says("Leago gielddas?"));
        assertThat(languages).isEqualTo(Map.of("Marit", "se"));
    }

    @Test
    void whoChoseALanguageFindsItByAnyCodeThatMeansTheSame() {
        onFx(() -> screen.dispose());
        languages.put("Marit", "nn-NO");
        make("");
        await(() -> says("Eig kommunen noko?"));
        assertThat(chosen()).isEqualTo("Norwegian Nynorsk");
    }

    @Test
    void aRefusedKeyIsToldToWhoLooksAtThePaperForAMoment() {
        Node sign = fx(() -> node("#entry-refused-sign"));
        assertThat(fx(sign::isVisible)).isFalse();
        keys(KeyCode.DIGIT9);
        assertThat(fx(() -> desk().model().refusal().isPresent())).isTrue();
        await(() -> !fx(sign::isVisible));
        way = RefusedKey.OFF;
        keys(KeyCode.DIGIT9);
        assertThat(fx(sign::isVisible)).isFalse();
        way = RefusedKey.BOTH;
        assertThat(
                        fx(
                                () -> {
                                    desk().model().key(EntryKey.digit(9));
                                    return sign.isVisible();
                                }))
                .isTrue();
        keys(KeyCode.DIGIT2);
        assertThat(stored("r1", "q1")).isEqualTo("2");
    }

    @Test
    void afterTheOneWhoWasSearchedTheNextIsSearched() {
        command("entry.find_respondent");
        onFx(() -> ((TextField) node("#entry-search")).setText("Fedje"));
        keys(KeyCode.ENTER);
        await(
                () ->
                        fx(
                                () ->
                                        desk().model()
                                                .open()
                                                .filter(o -> o.title().equals("Fedje"))
                                                .isPresent()));
        completeAsItIs();
        await(() -> fx(() -> node("#entry-search").isFocused()));
        assertThat(fx(() -> ((TextField) node("#entry-search")).getSelectedText()))
                .isEqualTo("Fedje");
    }

    @Test
    void whereOneIsToldToChooseInTheListThereIsAWayToItWhileItIsNotSeen() {
        file.run(new FinishResponse("r1", "Bykle", "torn off"));
        file.run(new FinishResponse("r2", "Fedje", "torn off"));
        make("");
        onFx(() -> stage.setWidth(900));
        await(() -> node("#entry-to-list") != null && node("#entry-to-list").isVisible());
        assertThat(fx(() -> screen.panes().orElseThrow().shown())).hasSize(1);
        onFx(((javafx.scene.control.Button) node("#entry-to-list"))::fire);
        assertThat(fx(() -> screen.panes().orElseThrow().shown())).hasSize(2);
    }
}
