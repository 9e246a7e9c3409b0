package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Who works is asked at the first digit, and a change of person holds from the next key on. */
@Tag("xvfb")
class WhoWorksJourneyTest {
    private static final String ENTERED =
            "SELECT entered_by AS name, count(*) AS n FROM response WHERE entered_by IS NOT NULL"
                    + " GROUP BY entered_by ORDER BY entered_by";
    private static final String CODED =
            "SELECT p.name, count(*) AS n FROM coding k JOIN person p ON p.id = k.person_id"
                    + " WHERE p.name IN ('Kari Lie', 'Berit Moe') GROUP BY p.name ORDER BY p.name";

    @TempDir Path folder;
    private @Nullable RealProgram program;

    private RealProgram open(Path file, String person) {
        program = RealProgram.open(file, Language.EN, person, 1440, 900);
        return program;
    }

    @AfterEach
    void close() {
        if (program != null) {
            program.close();
        }
    }

    private void shut() {
        program.awaitSaved();
        program.close();
        program = null;
    }

    private Path survey() throws IOException {
        Path plain = folder.resolve("plain");
        Files.createDirectories(plain.resolve("cases"));
        Files.createDirectories(plain.resolve("questionnaires/survey"));
        Files.writeString(
                plain.resolve("study.json"),
                """
                {"format": 1, "id": "who", "title": "Who", "language": "en", "notice": "Made up"}
                """);
        Files.writeString(plain.resolve("cases/cases.csv"), "case,name\nc1,Ada\nc2,Berit\n");
        Files.writeString(
                plain.resolve("questionnaires/survey/survey.csv"),
                "type,name,label,number\nselect_one yn,a,A?,1\nselect_one yn,b,B?,2\n"
                        + "integer,n,N?,3\ntext,t,T?,4\n");
        Files.writeString(
                plain.resolve("questionnaires/survey/choices.csv"),
                "list_name,name,label\nyn,1,Yes\nyn,2,No\nyn,3,Perhaps\n");
        return Studies.make(plain, folder.resolve("who.feltbok"));
    }

    private static void keyInto(RealProgram program) {
        Hand hand = program.hand();
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        Hand.await("Entry is there", () -> program.has("#entry-respondents"));
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
        Hand.await("a form is there", () -> program.has(".entry-question:current"));
    }

    /** The name is changed where a user changes it: by the button in the status bar. */
    private static void takeOver(RealProgram program, String name) {
        program.hand().click(Hand.onFx(() -> program.node("#status-person")));
        Hand.await("the name is asked for", () -> program.has("#who-name"));
        Hand.await("the name has the keyboard", () -> program.node("#who-name").isFocused());
        program.hand().press(KeyCode.CONTROL, KeyCode.A);
        program.hand().type(name);
        Hand.await(
                "the name stands there",
                () -> ((TextField) program.node("#who-name")).getText().equals(name));
        program.hand().press(KeyCode.ENTER);
        Hand.await("the name is given", () -> !program.has("#who-name"));
    }

    @Test
    void theFirstDigitOfAFormAsksForTheNameAndIsStored() throws IOException {
        Path file = survey();
        RealProgram program = open(file, "");
        keyInto(program);
        assertThat(Hand.onFx(() -> program.has("#who-name"))).isFalse();
        program.hand().type("2");
        name(program, "Silje Moen");
        program.hand().type("3");
        shut();
        assertThat(Studies.responses(file).get("c1"))
                .containsEntry("a", "2")
                .containsEntry("b", "3");
        assertThat(Studies.rows(file, ENTERED))
                .extracting(r -> r.get("name"))
                .containsExactly("Silje Moen");
    }

    @Test
    void whatIsTypedRightAfterTheNameStandsInTheFieldThatFollows() throws IOException {
        Path file = survey();
        RealProgram program = open(file, "");
        keyInto(program);
        program.hand().press(KeyCode.PAGE_DOWN);
        program.hand().type("2");
        name(program, "Silje Moen");
        program.hand().type("47\nwords\n");
        shut();
        assertThat(Studies.responses(file).get("c1"))
                .containsEntry("b", "2")
                .containsEntry("n", "47")
                .containsEntry("t", "words");
    }

    @Test
    void whoWillNotSayTheirNameIsLedBackToWhatWasNotKeyed() throws IOException {
        Path file = survey();
        RealProgram program = open(file, "");
        keyInto(program);
        program.hand().type("2");
        Hand.await("the name is asked for", () -> program.has("#who-name"));
        program.hand().press(KeyCode.ESCAPE);
        Hand.await("the name is not given", () -> !program.has("#who-name"));
        program.hand().type("3");
        name(program, "Silje Moen");
        program.hand().type("1");
        shut();
        assertThat(Studies.responses(file).get("c1"))
                .containsEntry("a", "3")
                .containsEntry("b", "1");
    }

    private static void name(RealProgram program, String name) {
        Hand.await("the name is asked for", () -> program.has("#who-name"));
        program.hand().type(name);
        program.hand().press(KeyCode.ENTER);
        Hand.await("the name is given", () -> !program.has("#who-name"));
    }

    @Test
    void theFirstDigitInCodingAsksForTheNameAndGivesItsCode() {
        Path file = Studies.sample(folder);
        RealProgram program = open(file, "");
        coding(program);
        program.hand().press(KeyCode.SHIFT, KeyCode.RIGHT);
        program.hand().type("1");
        Hand.await("the name is asked for", () -> program.has("#who-name"));
        program.hand().type("Kari Lie");
        program.hand().press(KeyCode.ENTER);
        Hand.await("the name is given", () -> !program.has("#who-name"));
        shut();
        assertThat(Studies.rows(file, CODED)).isEqualTo(given(Map.of("Kari Lie", 1)));
        assertThat(
                        Studies.rows(
                                file,
                                "SELECT count(*) AS n FROM person WHERE name LIKE 'Unnamed%'"))
                .extracting(r -> r.get("n"))
                .containsExactly(0);
    }

    private static void coding(RealProgram program) {
        program.hand().press(KeyCode.CONTROL, KeyCode.DIGIT5);
        Hand.await(
                "the answers stand there",
                () ->
                        program.has("#coding-answers")
                                && ((javafx.scene.control.ListView<?>)
                                                        program.node("#coding-answers"))
                                                .getItems()
                                                .size()
                                        > 5);
    }

    /** Codes that two gave to words they had selected, and not to a whole text. */
    private static List<Map<String, Object>> onWords(Path file) {
        return Studies.rows(file, CODED.replace("WHERE", "WHERE k.start_at IS NOT NULL AND"));
    }

    private static List<Map<String, Object>> given(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> Map.<String, Object>of("name", e.getKey(), "n", e.getValue()))
                .toList();
    }

    @Test
    void whoTakesOverByTheMouseGivesTheNextCode() {
        Path file = Studies.sample(folder);
        RealProgram program = open(file, "Kari Lie");
        coding(program);
        program.hand().press(KeyCode.SHIFT, KeyCode.RIGHT);
        program.hand().type("1");
        program.awaitSaved();
        takeOver(program, "Berit Moe");
        program.hand().press(KeyCode.SHIFT, KeyCode.RIGHT);
        program.hand().type("2");
        shut();
        assertThat(onWords(file)).isEqualTo(given(Map.of("Kari Lie", 1, "Berit Moe", 1)));
    }

    @Test
    void whoTakesOverInAnInterviewGivesTheNextCode() {
        Path file = Studies.sample(folder);
        RealProgram program = open(file, "Kari Lie");
        program.hand().press(KeyCode.CONTROL, KeyCode.DIGIT6);
        Hand.await("the notes stand there", () -> program.has(".fb-coded"));
        program.hand().press(KeyCode.SHIFT, KeyCode.RIGHT);
        program.hand().type("1");
        program.awaitSaved();
        takeOver(program, "Berit Moe");
        program.hand().press(KeyCode.SHIFT, KeyCode.RIGHT);
        program.hand().type("2");
        shut();
        assertThat(onWords(file)).isEqualTo(given(Map.of("Kari Lie", 1, "Berit Moe", 1)));
    }

    @Test
    void theDigitRightAfterTakingOverInAnInterviewIsTheNewPersons() {
        Path file = Studies.sample(folder);
        RealProgram program = open(file, "Kari Lie");
        program.hand().press(KeyCode.CONTROL, KeyCode.DIGIT6);
        Hand.await("the notes stand there", () -> program.has(".fb-coded"));
        program.hand().type("1");
        program.awaitSaved();
        takeOver(program, "Berit Moe");
        program.hand().type("2");
        shut();
        assertThat(Studies.rows(file, CODED))
                .isEqualTo(given(Map.of("Kari Lie", 1, "Berit Moe", 1)));
    }

    @Test
    void whoTakesOverInEntryKeysTheNextForm() throws IOException {
        Path file = survey();
        RealProgram program = open(file, "Kari Lie");
        keyInto(program);
        program.hand().type("12");
        program.awaitSaved();
        takeOver(program, "Berit Moe");
        program.hand().press(KeyCode.CONTROL, KeyCode.DOWN);
        program.hand().type("3");
        shut();
        assertThat(Studies.responses(file).get("c2")).containsEntry("a", "3");
        assertThat(Studies.rows(file, ENTERED))
                .isEqualTo(given(Map.of("Berit Moe", 1, "Kari Lie", 1)));
    }
}
