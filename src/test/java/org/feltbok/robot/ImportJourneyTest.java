package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A stranger's file is rehearsed, put right, read in, taken back and read in again the next day
 * when it has grown, all by keys; the study holds what stands in the file.
 */
@Tag("xvfb")
class ImportJourneyTest {
    private static final String HEADS =
            "Skjemanr;Kommune;Er du fornøyd nå?;barn;vekt;merknad;hva\n";

    /** Semicolons, decimal commas, and two words that are no answers on many rows. */
    private static final List<String> ROWS =
            List.of(
                    "11;Bykle;jau;2;3,5;x;blåbær",
                    "12;Røst;kanskje;0;12,25;x;«sitat»; ",
                    "13;Ås;jau;tolv;0,1;;\"ett; to\"",
                    "14;Fedje;nei;1;;x;",
                    "15;Utsira;kanskje;3;7;x;øl",
                    "16;Bø;jau;1;2,75;x;på øya",
                    "17;Lom;Ja;4;1;x;så");

    @TempDir Path folder;

    private RealProgram program;
    private Hand hand;

    private Path study() throws IOException {
        Path plain = folder.resolve("plain");
        Map<String, String> files =
                Map.of(
                        "study.json",
                        """
                        {"format": 1, "id": "s", "title": "Kommuner", "language": "nb",
                         "unit": {"one": "kommune", "many": "kommuner"}}
                        """,
                        "cases/cases.csv",
                        "case,name,frame\n1,Bykle,yes\n2,Røst,yes\n3,Ås,yes\n4,Fedje,yes\n5,Utsira,yes\n6,Bø,yes\n7,Lom,yes\n",
                        "questionnaires/s/survey.csv",
                        "type,name,label\nselect_one yn,glad,Fornøyd?\ninteger,barn,Barn?\ndecimal,vekt,Vekt?\ntext,hva,Hva?\n",
                        "questionnaires/s/choices.csv",
                        "list_name,name,label\nyn,1,Ja\nyn,2,Nei\nyn,3,Vet ikke\n");
        for (Map.Entry<String, String> each : files.entrySet()) {
            Path file = plain.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue());
        }
        return Studies.make(plain, folder.resolve("s.feltbok"));
    }

    /** The file as it stands when so many have answered. */
    private void answered(Path file, int rows) throws IOException {
        String text =
                HEADS + String.join("\n", ROWS.subList(0, rows)).replace("; \n", ";\n") + "\n";
        Files.write(
                file,
                text.replace("«sitat»; ", "«sitat»").getBytes(Charset.forName("windows-1252")));
    }

    private Node focused() {
        Node node = program.window().scene().getFocusOwner();
        return node == null ? program.window().scene().getRoot() : node;
    }

    private boolean isReady(int responses) {
        return program.has("#rehearse-make")
                && !program.node("#rehearse-make").isDisabled()
                && program.says("#rehearse-make", "Import " + responses + " ");
    }

    private boolean isFault(String first) {
        return program.has(".rehearse-correct")
                && focused().getStyleClass().contains("rehearse-correct")
                && String.valueOf(focused().getAccessibleText()).contains("«" + first + "»");
    }

    private void readIn(Path file) {
        program.saveTo(file);
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        Hand.await("Entry is in front", () -> program.isInFront("entry"));
        hand.press(KeyCode.CONTROL, KeyCode.K);
        Hand.await("the palette is there", () -> program.focused().startsWith("palette"));
        hand.type("read responses");
        hand.press(KeyCode.ENTER);
        Hand.await("the file stands there", () -> program.says("#rehearse-file", "svar"));
    }

    private boolean isMarked(String head) {
        if (!(focused() instanceof ListView<?> list) || !"rehearse-columns".equals(list.getId())) {
            return false;
        }
        Object marked = list.getSelectionModel().getSelectedItem();
        return marked != null && marked.toString().contains("head=" + head + ",");
    }

    private void hold(String head, String what) {
        Hand.await(head + " is marked", () -> isMarked(head));
        hand.press(KeyCode.ENTER);
        Hand.await("the list is open", () -> focused() instanceof ComboBox<?> b && b.isShowing());
        hand.type(what);
        hand.press(KeyCode.ENTER);
    }

    private void settle() {
        hand.press(KeyCode.CONTROL, KeyCode.J);
        hold("Skjemanr", "key");
        hold("Er du fornøyd nå?", "glad");
        hold("merknad", "leave");
        Hand.await("all columns are settled", () -> !program.has("#rehearse-leave-rest"));
        hand.press(KeyCode.F8);
        Hand.await("the first is at hand", () -> isFault("jau"));
        hand.type("1");
        Hand.await("the list is open", () -> focused() instanceof ComboBox<?> b && b.isShowing());
        hand.press(KeyCode.ENTER);
        Hand.await("the next is at hand", () -> isFault("kanskje"));
        hand.press(KeyCode.DOWN);
        Hand.await("the list is open", () -> focused() instanceof ComboBox<?> b && b.isShowing());
        hand.press(KeyCode.DOWN);
        hand.press(KeyCode.DOWN);
        hand.press(KeyCode.DOWN);
        hand.press(KeyCode.UP);
        hand.press(KeyCode.DOWN);
        hand.press(KeyCode.ENTER);
        Hand.await("the last is at hand", () -> isFault("tolv"));
        hand.press(KeyCode.CONTROL, KeyCode.A);
        hand.type("12");
        Hand.await("it is typed", () -> ((TextField) focused()).getText().equals("12"));
        hand.press(KeyCode.ENTER);
        Hand.await("the field is gone with its fault", () -> !(focused() instanceof TextField));
    }

    private int stored() {
        return program.rows("SELECT key FROM response").size();
    }

    private void take(int responses, int stored) {
        Hand.await(responses + " are ready", () -> isReady(responses));
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
        Hand.await("they stand in the file", () -> stored() == stored);
        Hand.await("Entry is in front", () -> program.isInFront("entry"));
    }

    @Test
    void aStrangersFileIsRehearsedPutRightAndReadInByKeysAsItGrows() throws IOException {
        Path study = study();
        Path file = folder.resolve("svar.csv");
        answered(file, 5);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            program = p;
            hand = p.hand();
            readIn(file);
            settle();
            hand.press(KeyCode.CONTROL, KeyCode.Z);
            Hand.await("the last is wrong again", () -> p.has(".rehearse-correct"));
            hand.press(KeyCode.CONTROL, KeyCode.Y);
            Hand.await("it is put right again", () -> !p.has(".rehearse-correct"));
            hand.press(KeyCode.ESCAPE);
            Hand.await("the rows have the keyboard or it is asked", () -> p.isAsked());
            p.takeBack();
            assertThat(stored()).isZero();
            take(5, 5);
            hand.press(KeyCode.CONTROL, KeyCode.Z);
            Hand.await("it is taken back whole", () -> stored() == 0);
            p.awaitSaved();
        }
        assertThat(Studies.rows(study, "SELECT key FROM response")).isEmpty();
        answered(file, 6);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            program = p;
            hand = p.hand();
            readIn(file);
            settle();
            take(6, 6);
            answered(file, 7);
            readIn(file);
            Hand.await(
                    "only the new one comes",
                    () ->
                            ((Labeled) p.node("#rehearse-sum"))
                                    .getText()
                                    .startsWith("1 new, 6 known, 0"));
            take(1, 7);
            p.awaitSaved();
        }
        assertThat(
                        Studies.rows(
                                        study,
                                        "SELECT r.key || '|' || c.name || '|' || coalesce(a.%s, '') || '|' || coalesce(a.%s, '')"
                                                        .formatted(
                                                                column(study, "glad"),
                                                                column(study, "barn"))
                                                + " || '|' || coalesce(a.%s, '') || '|' || coalesce(t.text, '') AS row"
                                                        .formatted(column(study, "vekt"))
                                                + " FROM response r JOIN study_case c ON c.id = r.case_id JOIN "
                                                + table(study)
                                                + " a ON a.id = r.id LEFT JOIN answer_text t ON t.response_id = r.id"
                                                + " ORDER BY r.key")
                                .stream()
                                .map(r -> String.valueOf(r.get("row"))))
                .containsExactly(
                        "11|Bykle|1|2.0|3.5|blåbær",
                        "12|Røst|3|0.0|12.25|«sitat»",
                        "13|Ås|1|12.0|0.1|ett; to",
                        "14|Fedje|2|1.0||",
                        "15|Utsira|3|3.0|7.0|øl",
                        "16|Bø|1|1.0|2.75|på øya",
                        "17|Lom|1|4.0|1.0|så");
    }

    private static String table(Path study) {
        return String.valueOf(
                Studies.rows(study, "SELECT answers_table AS t FROM questionnaire")
                        .getFirst()
                        .get("t"));
    }

    private static String column(Path study, String item) {
        return String.valueOf(
                Studies.rows(
                                study,
                                "SELECT answers_column AS c FROM item WHERE name = '" + item + "'")
                        .getFirst()
                        .get("c"));
    }
}
