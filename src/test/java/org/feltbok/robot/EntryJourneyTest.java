package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Forms keyed as a field researcher keys them, and the file afterwards. */
@Tag("xvfb")
class EntryJourneyTest {
    private static final Stroke NEXT_RESPONDENT = Stroke.of(KeyCode.CONTROL, KeyCode.DOWN);
    private static final Stroke UNDO = Stroke.of(KeyCode.CONTROL, KeyCode.Z);

    @TempDir Path folder;

    private Map<String, Map<String, String>> keyed(Consumer<Hand> hand) throws IOException {
        Path plain = folder.resolve("plain");
        Files.createDirectories(plain.resolve("cases"));
        Files.createDirectories(plain.resolve("questionnaires/survey"));
        Files.writeString(
                plain.resolve("study.json"),
                """
                {"format": 1, "id": "families", "title": "Families", "language": "en", "notice": "Made up"}
                """);
        Files.writeString(
                plain.resolve("cases/cases.csv"),
                "case,name\nc1,Case 1\nc2,Case 2\nc3,Case 3\nc4,Case 4\nc5,Case 5\n");
        Files.writeString(
                plain.resolve("questionnaires/survey/survey.csv"),
                """
                type,name,label
                select_one status,married,Married?
                integer,children,Children
                text,why,Why?
                select_one status,happy,Happy?
                """);
        Files.writeString(
                plain.resolve("questionnaires/survey/choices.csv"),
                "list_name,name,label\nstatus,1,Yes\nstatus,2,No\nstatus,3,In between\n");
        Path file = Studies.make(plain, folder.resolve("families.feltbok"));
        try (RealProgram program = RealProgram.open(file, Language.EN, "Marit Aune", 1440, 900)) {
            program.hand().press(KeyCode.CONTROL, KeyCode.DIGIT3);
            Hand.await("the form stands there", () -> program.has("#entry-form"));
            hand.accept(program.hand());
            program.awaitSaved();
        }
        return Studies.responses(file);
    }

    @Test
    void theDigitThatAnswersIsNotTypedIntoTheNextField() throws IOException {
        var file =
                keyed(
                        hand -> {
                            hand.play(NEXT_RESPONDENT);
                            hand.type("2");
                            hand.type("3\nbecause\n1");
                        });
        assertThat(file.get("c1"))
                .containsEntry("married", "2")
                .containsEntry("children", "3")
                .containsEntry("why", "because")
                .containsEntry("happy", "1");
    }

    @Test
    void anOpenQuestionCanBeLeftBlank() throws IOException {
        var file =
                keyed(
                        hand -> {
                            hand.play(NEXT_RESPONDENT);
                            hand.type("1-\n-\n3");
                        });
        assertThat(file.get("c1"))
                .containsEntry("children", "#not_answered")
                .containsEntry("why", "#not_answered")
                .containsEntry("happy", "3");
    }

    @Test
    void aDigitRightAfterTheNextRespondentIsThatRespondents() throws IOException {
        var file =
                keyed(
                        hand ->
                                hand.burst(
                                        NEXT_RESPONDENT,
                                        Stroke.of('2'),
                                        NEXT_RESPONDENT,
                                        Stroke.of('1'),
                                        NEXT_RESPONDENT,
                                        Stroke.of('3'),
                                        NEXT_RESPONDENT,
                                        Stroke.of('2')));
        assertThat(file).containsOnlyKeys("c1", "c2", "c3", "c4");
        assertThat(file.get("c1")).containsEntry("married", "2");
        assertThat(file.get("c2")).containsEntry("married", "1");
        assertThat(file.get("c3")).containsEntry("married", "3");
        assertThat(file.get("c4")).containsEntry("married", "2");
    }

    @Test
    void aFormUndoneToItsStartIsKeyedOn() throws IOException {
        var file =
                keyed(
                        hand -> {
                            hand.play(NEXT_RESPONDENT);
                            hand.type("12\n");
                            hand.play(UNDO);
                            hand.play(UNDO);
                            hand.play(Stroke.of(KeyCode.UP));
                            hand.play(Stroke.of(KeyCode.UP));
                            hand.type("34\nx\n2");
                        });
        assertThat(file.get("c1"))
                .containsEntry("married", "3")
                .containsEntry("children", "4")
                .containsEntry("why", "x")
                .containsEntry("happy", "2");
    }

    @Test
    void lettersInATextAreNoCommands() throws IOException {
        var file =
                keyed(
                        hand -> {
                            hand.play(NEXT_RESPONDENT);
                            hand.type("10\nmcu 3 - x\n");
                        });
        assertThat(file.get("c1")).containsEntry("why", "mcu 3 - x").doesNotContainKey("_note2");
    }
}
