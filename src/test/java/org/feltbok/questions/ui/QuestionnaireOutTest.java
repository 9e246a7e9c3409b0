package org.feltbok.questions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.WaveStore;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A questionnaire goes out on paper, as a form and as a new wave. */
class QuestionnaireOutTest extends QuestionsRig {
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
}
