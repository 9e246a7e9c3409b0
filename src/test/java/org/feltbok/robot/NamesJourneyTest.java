package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.feltbok.coding.CodingStudy;
import org.feltbok.interviews.SetInterview;
import org.feltbok.store.StudyFile;
import org.feltbok.study.HideNames;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A walk through the window while names are hidden: nothing one can read tells a name. */
@Tag("xvfb")
class NamesJourneyTest {
    @TempDir Path folder;

    private static List<String> read(RealProgram program) {
        return Hand.onFx(
                () -> {
                    List<String> texts = new ArrayList<>();
                    collect(program.window().scene().getRoot(), texts);
                    return texts;
                });
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Text t -> texts.add(t.getText());
            case Labeled l -> texts.add(String.valueOf(l.getText()));
            case TextInputControl f -> texts.add(String.valueOf(f.getText()));
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(n -> collect(n, texts));
        }
    }

    @Test
    void nothingInTheWindowTellsWhoOrWhere() {
        try (StudyFile file = CodingStudy.make(folder)) {
            file.run(new SetInterview("i1", SetInterview.Field.INFORMANT, "Kari Vik"));
        }
        Path study = folder.resolve("s.feltbok");
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            // Overview, Cases, Questions, Entry, Coding, Interviews
            for (KeyCode screen :
                    List.of(
                            KeyCode.DIGIT1,
                            KeyCode.DIGIT2,
                            KeyCode.DIGIT3,
                            KeyCode.DIGIT4,
                            KeyCode.DIGIT5,
                            KeyCode.DIGIT6)) {
                p.hand().press(KeyCode.CONTROL, screen);
                Hand.await("all is read", () -> collected(p).size() > 20);
                assertThat(read(p)).noneMatch(t -> t.contains("Lierne") || t.contains("Kari Vik"));
            }
            Hand.await("the notes stand there", () -> p.has(".fb-passage"));
            assertThat(read(p)).anyMatch(t -> t.contains("Kommune A"));
            p.hand().press(KeyCode.CONTROL, KeyCode.K);
            p.hand().type("lierne");
            assertThat(read(p)).noneMatch(t -> t.contains("Lierne"));
            p.hand().press(KeyCode.ESCAPE);
            p.hand().click(Hand.onFx(() -> p.node(".fb-names")));
            Hand.await("names are shown", () -> collected(p).stream().anyMatch("Lierne"::equals));
            p.awaitSaved();
        }
        try (StudyFile file = StudyFile.open(study, org.feltbok.store.Environment.of(() -> "x"))) {
            assertThat(file.read(HideNames::isOn)).isFalse();
        }
    }

    private static List<String> collected(RealProgram program) {
        List<String> texts = new ArrayList<>();
        collect(program.window().scene().getRoot(), texts);
        return texts.stream().map(t -> t.replaceFirst(" .*", "")).toList();
    }
}
