package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Navigator;
import org.feltbok.pseudonyms.PlantedNames;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * While names are hidden no screen tells one, wherever it stands: in words, in what codes are
 * called and mean, in memos, as an informant's or a case's.
 */
class NamesOnScreensTest extends DeskRig {
    /** Where names are looked after, and texts stand as they were written. */
    private static final Set<String> AS_WRITTEN = Set.of("entry");

    private static final Set<String> WORKED = Set.of("coding", "agreement", "interviews");

    /** A case that was interviewed and has no pseudonym: named only where its answers stand. */
    private static final String INTERVIEWED = "Ulvskogen";

    private static final Set<String> OF_INTERVIEWS =
            Set.of("interviews ", "framework ", "coding ~interviews", "agreement ~interviews");

    private static final List<List<KeyCode>> STROKES =
            List.of(
                    List.of(KeyCode.DIGIT1),
                    List.of(KeyCode.DIGIT1),
                    List.of(KeyCode.SHIFT, KeyCode.DOWN),
                    List.of(KeyCode.DIGIT3),
                    List.of(KeyCode.DIGIT3),
                    List.of(KeyCode.RIGHT),
                    List.of(KeyCode.SHORTCUT, KeyCode.Z),
                    List.of(KeyCode.F3),
                    List.of(KeyCode.ESCAPE),
                    List.of(KeyCode.SHORTCUT, KeyCode.K));

    private boolean ofInterviews;

    private void look(Node node, Set<String> told) {
        if (!node.isVisible()) {
            return;
        }
        List<String> said = new ArrayList<>();
        said.add(node.getAccessibleText());
        said.add(node.getAccessibleHelp());
        if (node instanceof Text t) {
            said.add(t.getText());
        }
        if (node instanceof Labeled l) {
            said.add(l.getText());
        }
        if (node instanceof TextInputControl f) {
            said.add(f.getText());
            said.add(f.getPromptText());
        }
        if (node instanceof Control c && c.getTooltip() != null) {
            said.add(c.getTooltip().getText());
        }
        for (String s : said) {
            if (s != null && (PlantedNames.isIn(s) || ofInterviews && s.contains(INTERVIEWED))) {
                told.add(name(node) + " " + s);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(n -> look(n, told));
        }
    }

    /** What stands nearest above it with a name. */
    private static String name(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.getId() != null) {
                return node.getClass().getSimpleName() + " in " + n.getId();
            }
        }
        return node.getClass().getSimpleName();
    }

    @Test
    void noScreenTellsANameThatIsHidden() {
        try (StudyFile file = SampleStudy.open(folder)) {
            PlantedNames.in(file);
            file.run(
                    new SmallStudy.Change(
                            w -> {
                                String of =
                                        w.handle()
                                                .createQuery(
                                                        "SELECT case_id FROM interview ORDER BY position")
                                                .mapTo(String.class)
                                                .first();
                                w.update("study_case", of, "pseudonym", null);
                                w.update("study_case", of, "name", INTERVIEWED);
                            }));
        }
        open(folder.resolve("sample.feltbok"), 980, 900);
        onFx(() -> settings.person().set("Marit Aune"));
        Map<String, Set<String>> told = new TreeMap<>();
        for (String screen :
                List.of(
                        "overview",
                        "people",
                        "cases",
                        "fieldwork",
                        "represents",
                        "questions",
                        "versions",
                        "rules",
                        "entry",
                        "coding",
                        "agreement",
                        "similar",
                        "search",
                        "exchange",
                        "interviews",
                        "framework",
                        "tables",
                        "weights",
                        "variables",
                        "behind",
                        "newfigure",
                        "typedtable",
                        "export")) {
            for (String subject : subjects(screen)) {
                onFx(() -> window.history().go(new Navigator.Target(screen, subject)));
                await(() -> window.tasks().running().isEmpty());
                Set<String> found = new TreeSet<>();
                ofInterviews = OF_INTERVIEWS.contains(screen + " " + subject);
                onFx(
                        () -> {
                            draw();
                            look(window.scene().getRoot(), found);
                        });
                if (WORKED.contains(screen)) {
                    work(found);
                }
                if (!found.isEmpty() && !AS_WRITTEN.contains(screen)) {
                    told.put(screen + " " + subject, found);
                }
            }
        }
        assertThat(told).isEmpty();
        StudySession session = (StudySession) desk.study().getValue().orElseThrow();
        List<String> done =
                session.file()
                        .read(
                                h ->
                                        h.createQuery("SELECT DISTINCT operation FROM change")
                                                .mapTo(String.class)
                                                .list());
        assertThat(done).contains("coding.toggle");
    }

    /** What was done is told at the foot, in the history and beside undo. */
    private void work(Set<String> found) {
        for (List<KeyCode> stroke : STROKES) {
            push(stroke.toArray(KeyCode[]::new));
            await(() -> window.tasks().running().isEmpty());
            onFx(
                    () -> {
                        draw();
                        Window.getWindows().forEach(w -> look(w.getScene().getRoot(), found));
                    });
        }
        push(KeyCode.ESCAPE);
    }

    private static List<String> subjects(String screen) {
        return switch (screen) {
            case "coding", "agreement" -> List.of("q20", "~interviews");
            case "similar" -> List.of("q20");
            case "exchange" -> List.of("", "quotes", "project", "copy", "history");
            case "search" -> List.of("kommune", "zaxqvist", "person");
            case "behind" -> List.of("q20#ikt.share");
            case "newfigure" -> List.of("what:q20");
            default -> List.of("");
        };
    }
}
