package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.twice.FieldDifference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A study is made wholly in the window by keys alone, from the start page to a figure: list of
 * cases, people, questionnaire, responses, two of them keyed again by another person and settled,
 * codes, a figure. Written as plain files it is the study that its plain files make.
 */
@Tag("xvfb")
class WholeStudyJourneyTest {
    private static final String FIRST = "Marit Aune";
    private static final String SECOND = "Jonas Berge";

    /** Keys a second of one who keys all day. */
    private static final double QUICK = 15;

    @TempDir Path folder;
    private RealProgram program;
    private Hand hand;
    private int made;

    @Test
    void aStudyMadeByKeysAloneIsTheOneOfItsPlainFiles() throws IOException {
        Path study = folder.resolve("ferries.feltbok");
        program = RealProgram.begin(Language.EN, FIRST, 1440, 900);
        hand = program.hand();
        try {
            begin(study);
            ask();
            key();
            keyAgain();
            settle();
            code();
            count();
            writePlainFiles();
            program.awaitSaved();
        } finally {
            program.close();
        }
        Path plain = FerryStudy.plain(folder.resolve("plain"));
        Path same = Studies.make(plain, folder.resolve("same.feltbok"));
        SameStudy.compare(folder.resolve("ferries-plain"), Studies.export(same));
        assertThat(SameStudy.numbers(study)).isNotEmpty().isEqualTo(SameStudy.numbers(same));
    }

    private void begin(Path study) throws IOException {
        Hand.await("a study can be begun", () -> program.has("#new-title"));
        hand.press(KeyCode.CONTROL, KeyCode.N);
        at("new-title");
        hand.type("Ferries 2026");
        program.goOnTo("new-language", 3);
        up("new-language", "nb");
        program.goOnTo("new-unit", 6);
        hand.type("ferry");
        program.goOnTo("new-units", 2);
        hand.type("ferries");
        program.saveTo(Files.writeString(folder.resolve("ferries.csv"), FerryStudy.LIST));
        program.goOnTo("new-list", 3);
        hand.press(KeyCode.SPACE);
        Hand.await("the list is read", () -> program.says("#list-state", "12 cases"));
        program.goOnTo("list-use-3", 12);
        down("list-use-3", "LEFT_OUT");
        program.goOnTo("new-what-later", 12);
        hand.press(KeyCode.LEFT);
        Hand.await("its name is asked", () -> program.has("#new-form-title"));
        program.goOnTo("new-form-title", 3);
        hand.type("Passengers");
        program.goOnTo("new-person-add", 8);
        hand.press(KeyCode.SPACE);
        at("new-person-1");
        hand.type(SECOND);
        program.saveTo(study);
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
        Hand.await("the study is open", () -> program.window().front().isPresent());
    }

    /** Four questions: one answer, several with other words, a number of some, an open one. */
    private void ask() {
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        Hand.await("the questions are there", () -> program.has("#questions-list"));
        question("Do you take the ferry", "SINGLE");
        goOnToStart("questions-label-", "the first answer");
        hand.type("yes");
        goOnToStart("questions-label-", "the second answer");
        hand.type("no");
        question("What for", "MULTIPLE");
        goOnToStart("questions-label-", "the text");
        goOnToStart("questions-label-", "the first answer");
        hand.type("work");
        goOnToStart("questions-label-", "the second answer");
        hand.type("school");
        String last = focused();
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
        Hand.await(
                "a third answer",
                () -> isField("questions-label-") && !program.focused().equals(last));
        hand.type("other");
        palette("field for the words");
        Hand.await(
                "its words have the keyboard",
                () -> isField("questions-label-") && !program.focused().equals(last));
        question("How often in a week", "INTEGER");
        goOnToStart("questions-least-", "the least");
        hand.type("1");
        goOnToStart("questions-most-", "the most");
        hand.type("14");
        program.goOnTo("questions-rule-more", 12);
        hand.press(KeyCode.SPACE);
        at("questions-rule-item-1");
        down("questions-rule-item-1", "q1");
        program.goOnTo("questions-rule-option-1", 3);
        down("questions-rule-option-1", "1");
        question("What should be better", "TEXT");
        program.awaitSaved();
    }

    private void question(String text, String kind) {
        String before = focused();
        hand.press(KeyCode.CONTROL, KeyCode.N);
        Hand.await(
                "a question is begun",
                () -> isField("questions-label-") && !program.focused().equals(before));
        hand.type(text);
        if (!kind.equals("SINGLE")) {
            for (int i = 0; i < 6 && !focused().equals("questions-kind"); i++) {
                hand.press(KeyCode.SHIFT, KeyCode.TAB);
            }
            at("questions-kind");
            down("questions-kind", kind);
            at("questions-kind");
        }
    }

    /** Ten forms as quick as a practised hand. */
    private void key() {
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        Hand.await("Entry is there", () -> program.has("#entry-respondents"));
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
        Hand.await("a form is there", () -> program.has(".entry-question:current"));
        hand.pace(QUICK);
        FerryStudy.FORMS.forEach(form -> play(form, form.better()));
        hand.pace(0);
        program.awaitSaved();
    }

    private void play(FerryStudy.Form form, String better) {
        for (String keys : form.keys(better)) {
            hand.type(keys);
            hand.press(KeyCode.ENTER);
        }
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    /** Another takes over, and keys the first two again; one word is another. */
    private void keyAgain() {
        palette("another person works");
        at("who-name");
        // what stood under the palette may ask for the keyboard once more, and is refused it then
        for (int i = 0; i < 3 && !Hand.onFx(this::who).equals(SECOND); i++) {
            hand.press(KeyCode.CONTROL, KeyCode.A);
            hand.type(SECOND);
        }
        Hand.await("the name stands there", () -> who().equals(SECOND));
        hand.press(KeyCode.ENTER);
        Hand.await("the name is given", () -> !program.has("#who-name"));
        hand.press(KeyCode.F7);
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
        Hand.await("a form is there", () -> program.has(".entry-question:current"));
        play(FerryStudy.FORMS.get(0), FerryStudy.FORMS.get(0).better());
        play(FerryStudy.FORMS.get(1), FerryStudy.MISTAKE);
        program.awaitSaved();
    }

    private void settle() {
        hand.press(KeyCode.SHIFT, KeyCode.F7);
        at("settle-list");
        Hand.await("the difference is at hand", () -> differing().equals("2/q4"));
        hand.press(KeyCode.DIGIT1);
        Hand.await("nothing is left", () -> differing().isEmpty());
        program.awaitSaved();
    }

    private String who() {
        return ((TextField) program.node("#who-name")).getText();
    }

    private String differing() {
        TableView<?> list = (TableView<?>) program.node("#settle-list");
        return list.getSelectionModel().getSelectedItem() instanceof FieldDifference d
                ? d.pair().first().caseKey() + "/" + d.item().name()
                : "";
    }

    private void code() {
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        Hand.await("a codebook can be made", () -> program.has("#coding-new-codebook"));
        hand.press(KeyCode.CONTROL, KeyCode.N);
        at("coding-maker-items");
        Hand.await(
                "open questions are listed",
                () -> !((ListView<?>) program.node("#coding-maker-items")).getItems().isEmpty());
        hand.press(KeyCode.DOWN);
        hand.press(KeyCode.SPACE);
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
        at("coding-answers");
        for (FerryStudy.Form form : FerryStudy.FORMS) {
            code(form.codes());
        }
        program.awaitSaved();
    }

    /** What is known already by its digit, what is new by its name; then on. */
    private void code(String codes) {
        if (codes.isEmpty()) {
            hand.press(KeyCode.X);
            return;
        }
        for (String code : codes.split(" ")) {
            int known = FerryStudy.CODES.indexOf(code);
            if (known < made) {
                hand.type(String.valueOf(known + 1));
            } else {
                hand.press(KeyCode.C);
                at("coding-find");
                hand.type(code);
                hand.press(KeyCode.ENTER);
                at("coding-answers");
                made++;
                String all = "SELECT id FROM code";
                Hand.await(code + " is a code", () -> program.rows(all).size() == made);
                Hand.await("its digit is known", () -> codesShown() == made);
            }
        }
        hand.press(KeyCode.SPACE);
    }

    private int codesShown() {
        // the codebook may just be being read
        TreeItem<?> root = ((TreeView<?>) program.node("#coding-tree")).getRoot();
        return root == null ? 0 : root.getChildren().size();
    }

    private void count() {
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT7);
        hand.press(KeyCode.CONTROL, KeyCode.N);
        Hand.await("what can be counted is listed", () -> program.has("#build-list"));
        hand.type("q1");
        hand.press(KeyCode.ENTER);
        hand.type("county");
        hand.press(KeyCode.ENTER);
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
        Hand.await("it is in the report", () -> program.says("#figure-caption", "Figure 1."));
        program.awaitSaved();
    }

    private void writePlainFiles() {
        program.saveTo(folder);
        palette("write everything as plain files");
        Hand.await("they are written", () -> Files.exists(folder.resolve("ferries-plain")));
    }

    private void palette(String words) {
        hand.press(KeyCode.CONTROL, KeyCode.K);
        Hand.await("the palette is there", () -> program.has("#palette-query"));
        hand.type(words);
        hand.press(KeyCode.ENTER);
        Hand.await("the palette is gone", () -> !program.has("#palette-query"));
    }

    private String focused() {
        return Hand.onFx(program::focused);
    }

    private void at(String id) {
        Hand.await(id + " has the keyboard", () -> program.focused().equals(id));
    }

    private boolean isField(String start) {
        return program.focused().startsWith(start);
    }

    private void goOnToStart(String start, String what) {
        String before = focused();
        for (int i = 0; i < 12; i++) {
            hand.press(KeyCode.TAB);
            String now = focused();
            if (now.startsWith(start) && !now.equals(before)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + what);
    }

    private void up(String id, String value) {
        choose(KeyCode.UP, id, value);
    }

    private void down(String id, String value) {
        choose(KeyCode.DOWN, id, value);
    }

    private void choose(KeyCode key, String id, String value) {
        String now = Hand.onFx(() -> chosen(id));
        for (int i = 0; i < 16 && !now.equals(value); i++) {
            String before = now;
            hand.press(key);
            Hand.await(
                    id + " is no more " + before,
                    () -> program.focused().equals(id) && !chosen(id).equals(before));
            now = Hand.onFx(() -> chosen(id));
        }
        assertThat(now).as(id).isEqualTo(value);
    }

    /** On the user-interface thread. */
    private String chosen(String id) {
        Object value = ((ComboBox<?>) program.node("#" + id)).getValue();
        return switch (value) {
            case null -> "";
            case Item item -> item.name();
            case Option option -> option.code();
            // a side of a rule begins with its name
            default -> String.valueOf(value).split(" ")[0];
        };
    }
}
