package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.interviews.Notes;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.study.HideNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names on the command line: found, taken in, replaced, forgotten once the key is written. */
class NamesCommandTest {
    @TempDir Path temp;

    private SmallStudy small;

    @BeforeEach
    void study() {
        small =
                new SmallStudy(temp)
                        .survey("type,name,label\ntext,q2,Hva?\n", "list_name,name,label\n")
                        .put(
                                "responses/s.csv",
                                "_response,_case,q2\nr1,k1,Vi ringte Per Hansen.\n");
        assertThat(small.make()).as(small.said()).isZero();
    }

    private int run(Object... args) {
        Object[] all = new Object[args.length + 2];
        all[0] = "names";
        all[1] = small.study();
        System.arraycopy(args, 0, all, 2, args.length);
        return small.run(all);
    }

    @Test
    void namesLeaveWithFilesOnlyWhereThatIsSaid() {
        Path list = small.file("names.csv", "name,forms\nPer Hansen,Per\n");
        assertThat(run("--in", list)).as(small.said()).isZero();
        small.run("export", small.study(), "--data", temp.resolve("d"));
        assertThat(small.said())
                .as("hidden names are written otherwise")
                .doesNotContain("names of its register");
        small.run("history", small.study(), "--out", temp.resolve("h.csv"));
        assertThat(small.said()).doesNotContain("names of its register");
        Path plain = temp.resolve("p");
        refused(plain, "export", small.study(), "--plain", plain);
        assertThat(small.run("export", small.study(), "--plain", plain, "--names-in-texts"))
                .isZero();
        assertThat(small.said()).contains("names of its register leave in 1 place of its texts");
        Path project = temp.resolve("p.qdpx");
        refused(project, "project", small.study(), "--out", project);
        small.run("project", small.study(), "--out", project, "--names-in-texts");
        assertThat(project).exists();
    }

    private void refused(Path written, Object... command) {
        assertThat(small.run(command)).isEqualTo(2);
        assertThat(small.lines()).singleElement().asString().contains("--names-in-texts");
        assertThat(written).doesNotExist();
    }

    /** While names are shown the same is so of what tells them as the screens do. */
    @Test
    void everyCommandThatTellsTextsAsksBeforeNamesLeave() {
        Path list = small.file("names.csv", "name,forms\nPer Hansen,Per\nHva,\n");
        assertThat(run("--in", list)).as(small.said()).isZero();
        try (StudyFile file = StudyFile.open(small.study(), Environment.of(() -> "Marit"))) {
            file.run(new HideNames(false));
        }
        Path out = temp.resolve("out");
        for (String command : List.of("report", "export --data")) {
            List<Object> words = new ArrayList<>(List.of((Object[]) command.split(" ")));
            words.add(1, small.study());
            words.addAll(command.equals("report") ? List.of("--out", out) : List.of(out));
            refused(out, words.toArray());
        }
        for (String command : List.of("quotes", "framework", "history", "tables")) {
            Path file = temp.resolve(command + ".xlsx");
            refused(file, command, small.study(), "--out", file);
        }
    }

    @Test
    void whoIsAtATerminalIsAskedOnce() {
        Path list = small.file("names.csv", "name,forms\nPer Hansen,Per\n");
        assertThat(run("--in", list)).as(small.said()).isZero();
        Path to = temp.resolve("p");
        List<String> asked = new ArrayList<>();
        small.answered(
                question -> {
                    asked.add(question);
                    return Optional.of(asked.size() > 1);
                });
        assertThat(small.run("export", small.study(), "--plain", to)).isEqualTo(2);
        assertThat(small.lines()).containsExactly("Nothing was written.");
        assertThat(to).doesNotExist();
        assertThat(small.run("export", small.study(), "--plain", to)).as(small.said()).isZero();
        assertThat(asked).hasSize(2).allMatch(q -> q.contains("would leave in 1 place"));
        assertThat(
                        small.run(
                                "export",
                                small.study(),
                                "--plain",
                                temp.resolve("q"),
                                "--names-in-texts"))
                .isZero();
        assertThat(asked).as("where it is said nobody is asked").hasSize(2);
    }

    /** What two copies say of the same is told as everything is while names are hidden. */
    @Test
    void aConflictOfTwoCopiesTellsNoHiddenName() {
        Path list = small.file("names.csv", "name,forms\nPer Hansen,Per\n");
        assertThat(run("--in", list)).as(small.said()).isZero();
        Path copy = temp.resolve("copy.feltbok");
        Environment me = Environment.of(() -> "Marit Aune");
        try (StudyFile file = StudyFile.open(small.study(), me)) {
            file.copyTo(copy);
            file.run(said("Per Hansen svarte ikke."));
        }
        try (StudyFile file = StudyFile.open(copy, me)) {
            file.run(said("Per Hansen svarte."));
        }
        assertThat(small.run("merge", small.study(), copy, "--preview")).isZero();
        assertThat(small.said()).contains("Person 1 svarte").doesNotContain("Per Hansen");
    }

    private static Notes.Given said(String words) {
        return new Notes.Given(
                w ->
                        w.handle()
                                .createQuery("SELECT id FROM answer_text")
                                .mapTo(String.class)
                                .list()
                                .forEach(id -> w.update("answer_text", id, "text", words)),
                true);
    }

    @Test
    void fromASuggestionToAForgottenName() throws IOException {
        assertThat(run("--suggest")).isEqualTo(1);
        assertThat(small.said()).contains("Per Hansen").contains("Vi ringte");
        Path list = small.file("names.csv", "name,forms\nPer Hansen,Per\n");
        assertThat(run("--in", list)).as(small.said()).isZero();
        assertThat(run("--places")).isEqualTo(1);
        assertThat(small.said()).contains("Person 1").contains("q2#");
        assertThat(run("--replace")).as(small.said()).isZero();
        assertThat(small.said()).contains("1 text");
        assertThat(run("--places")).as(small.said()).isZero();
        assertThat(run("--forget")).as("the key first").isEqualTo(2);
        Path key = Files.createDirectory(temp.resolve("safe")).resolve("key.csv");
        assertThat(run("--forget", "--key", key)).as(small.said()).isZero();
        assertThat(Files.readString(key)).contains("Person 1,Per Hansen,person,Per");
        assertThat(run()).isZero();
        assertThat(small.said()).contains("forgotten");
        assertThat(run("--suggest")).as(small.said()).isZero();
    }
}
