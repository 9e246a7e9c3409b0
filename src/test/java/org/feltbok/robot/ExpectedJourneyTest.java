package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A form that says what it expects is keyed by the numeric pad alone, in the smallest window, in
 * both languages: what is passed is in the file, and nothing else.
 */
@Tag("xvfb")
class ExpectedJourneyTest {
    @TempDir Path folder;
    private RealProgram program;
    private Hand hand;

    private Path study() throws IOException {
        Path plain = folder.resolve("plain");
        Files.createDirectories(plain.resolve("cases"));
        Files.createDirectories(plain.resolve("questionnaires/survey"));
        Files.writeString(
                plain.resolve("study.json"),
                "{\"format\": 1, \"id\": \"x\", \"title\": \"X\", \"language\": \"nb\"}");
        Files.writeString(plain.resolve("cases/cases.csv"), "case,name\nc1,Ada\nc2,Berit\n");
        Files.writeString(
                plain.resolve("questionnaires/survey/survey.csv"),
                """
                type,name,label,label::en,number,default,least,most,unit,decimals,constraint,constraint_message,constraint_message::en,required,relevant
                select_one yn,car,Bil?,Car?,1,2,,,,,,,,,
                integer,km,Hvor langt?,How far?,2,10,,,km,,,,,,${car} = 1
                decimal,weight,Vekt?,Weight?,3,,0.5,250,kg,1,,,,,
                integer,rooms,Rom?,Rooms?,4,,,,,,. < 30,Færre enn tretti rom,Fewer than thirty rooms,,
                text,land,Land?,Country?,5,Norge,,,,,,,,yes,
                integer,last,Sist?,Last?,6,,,,,,,,,yes,
                """);
        Files.writeString(
                plain.resolve("questionnaires/survey/choices.csv"),
                "list_name,name,label,label::en\nyn,1,Ja,Yes\nyn,2,Nei,No\n");
        return Studies.make(plain, folder.resolve("x.feltbok"));
    }

    @AfterEach
    void close() {
        if (program != null) {
            program.close();
        }
    }

    private boolean says(String words) {
        Node root = program.window().scene().getRoot();
        return Stream.of(".label", ".list-cell")
                .flatMap(style -> root.lookupAll(style).stream())
                .filter(RealProgram::shows)
                .anyMatch(
                        n ->
                                n instanceof Labeled l
                                        && l.getText() != null
                                        && l.getText().contains(words));
    }

    private void awaits(String words) {
        Hand.await(words, () -> says(words));
    }

    private boolean isTyped(String text) {
        return program.window().scene().getFocusOwner() instanceof TextArea area
                && area.getText().equals(text);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPassedIsAnAnswerAndWhatIsOutsideIsKeptAndSaid(Language language) throws IOException {
        boolean english = language == Language.EN;
        Path file = study();
        program = RealProgram.open(file, language, "Marit Aune", 960, 640);
        hand = program.hand();
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        Hand.await("Entry is there", () -> program.has("#entry-complete"));
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
        Hand.await("a form is there", () -> program.has(".entry-question:current"));
        awaits(english ? "Default: 2 No" : "Forvalg: 2 Nei");
        hand.press(KeyCode.ENTER);
        awaits("kg · 1 desimal".replace("desimal", english ? "decimal" : "desimal"));
        hand.type("2.55");
        hand.press(KeyCode.ENTER);
        awaits(english ? "Too many decimals: at most 1" : "For mange desimaler: høyst 1");
        hand.press(KeyCode.CONTROL, KeyCode.A);
        hand.type("300");
        hand.press(KeyCode.ENTER);
        awaits(english ? "out of range: 0.5 to 250" : "utenfor området: 0,5 til 250");
        hand.type("31");
        hand.press(KeyCode.ENTER);
        awaits(english ? "Fewer than thirty rooms" : "Færre enn tretti rom");
        hand.press(KeyCode.CONTROL, KeyCode.A);
        hand.type("29");
        hand.press(KeyCode.ENTER);
        awaits(english ? "Default: «Norge»" : "Forvalg: «Norge»");
        hand.press(KeyCode.ENTER);
        Hand.await("the last field is empty", () -> isTyped("") && !says("«Norge»"));
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
        awaits(english ? "must have an answer" : "må ha et svar");
        hand.press(KeyCode.ESCAPE);
        hand.type("0");
        hand.press(KeyCode.ENTER);
        program.awaitSaved();
        program.close();
        program = null;
        Map<String, Map<String, String>> all = Studies.responses(file);
        assertThat(all).containsOnlyKeys("c1");
        Map<String, String> kept = all.get("c1");
        assertThat(
                        List.of("car", "km", "weight", "rooms", "land", "last").stream()
                                .map(kept::get)
                                .toList())
                .containsExactly("2", "#not_asked", "300", "29", "Norge", "0");
    }
}
