package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The program with a real keyboard over a small study that is being keyed. */
abstract class EntryJourney {
    @TempDir Path folder;
    Path file;

    RealProgram program;
    Hand hand;

    @BeforeEach
    void open() throws IOException {
        Path plain = folder.resolve("plain");
        Files.createDirectories(plain.resolve("cases"));
        Files.createDirectories(plain.resolve("questionnaires/survey"));
        Files.writeString(
                plain.resolve("study.json"),
                """
                {"format": 1, "id": "keyed", "title": "Keyed", "language": "en", "notice": "Made up"}
                """);
        Files.writeString(
                plain.resolve("cases/cases.csv"),
                "case,name\nc1,Ada\nc2,Berit\nc3,Cato\nc4,Dina\nc5,Even\nc6,Frida\n");
        Files.writeString(
                plain.resolve("questionnaires/survey/survey.csv"),
                """
                type,name,label,number
                select_one yn,married,Married?,1
                integer,children,Children?,2
                text,say,What do you say?,3
                select_one yn,again,Again?,4
                """);
        Files.writeString(
                plain.resolve("questionnaires/survey/choices.csv"),
                "list_name,name,label\nyn,1,Yes\nyn,2,No\nyn,3,Perhaps\n");
        file = folder.resolve("keyed.feltbok");
        Outcome made =
                PlainStudies.create(
                        plain,
                        file,
                        PlainParts.all(Clock.systemDefaultZone()),
                        Environment.of(() -> "Marit Aune"),
                        Progress.NONE);
        assertThat(made).isNotInstanceOf(Outcome.Refused.class);
        program = RealProgram.open(file, Language.EN, "Marit Aune", 1440, 900);
        hand = program.hand();
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        Hand.await("Entry is there", () -> program.has("#entry-respondents"));
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
        Hand.await("a form is there", () -> program.has("#entry-complete") && isKeyed());
    }

    boolean isKeyed() {
        return program.window().scene().getFocusOwner() != null
                && program.has(".entry-question:current");
    }

    @AfterEach
    void close() {
        if (program != null) {
            program.close();
        }
    }

    /** Case to what its response holds, answers in the order of the form. */
    Map<String, String> stored() {
        shut();
        return written();
    }

    /** The same, once the program is shut. */
    Map<String, String> written() {
        Path out = folder.resolve("out");
        try (StudyFile study = StudyFile.open(file, Environment.of(() -> "Marit Aune"))) {
            PlainStudies.export(
                    study, out, PlainParts.all(Clock.systemDefaultZone()), Progress.NONE);
        }
        Path csv = out.resolve("responses/survey.csv");
        Map<String, String> found = new TreeMap<>();
        if (Files.exists(csv)) {
            try {
                List<String> lines = Files.readAllLines(csv);
                List<String> header = List.of(lines.getFirst().split(",", -1));
                for (String line : lines.subList(1, lines.size())) {
                    List<String> cells = List.of(line.split(",", -1));
                    found.put(
                            cells.get(header.indexOf("_case")),
                            String.join(
                                    " | ",
                                    List.of("married", "children", "say", "again").stream()
                                            .map(name -> cells.get(header.indexOf(name)))
                                            .toList()));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return found;
    }

    void shut() {
        program.awaitSaved();
        program.close();
        program = null;
    }

    List<String> found(String sql) {
        shut();
        try (StudyFile study = StudyFile.open(file, Environment.of(() -> "Marit Aune"))) {
            return study.read(h -> h.createQuery(sql).mapTo(String.class).list());
        }
    }
}
