package org.feltbok.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.bench.GrownStudy;
import org.feltbok.cases.LiveCases;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.SetAnswer;
import org.feltbok.store.CountingStudy;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** What Overview and Cases read after an answer does not grow with the study. */
class OverviewCountedTest {

    @TempDir Path folder;

    private record Read(int overview, int cases) {}

    private static Read afterAnAnswer(Path file) {
        var environment = new Environment(Clock.systemDefaultZone(), () -> "Marit Aune", "pc-1");
        try (StudyFile study = StudyFile.open(file, environment)) {
            var counting = new CountingStudy(study);
            Read read;
            try (var now = new NowOf(counting);
                    var cases = new LiveCases(counting)) {
                // names are read when there is first a change to tell
                answer(study, environment);
                look(now);
                cases.sheet();
                answer(study, environment);
                read = new Read(counting.rowsOf(() -> look(now)), counting.rowsOf(cases::sheet));
            }
            assertThat(counting.listeners()).as("those who still listen").isZero();
            return read;
        }
    }

    private static void look(NowOf now) {
        OverviewReader reader = now.reader();
        reader.extent();
        reader.responses();
        reader.coding("Marit Aune");
        reader.problems();
        reader.representation();
        reader.figures("Marit Aune");
        reader.changes();
    }

    private static void answer(StudyFile study, Environment environment) {
        Form form = study.read(h -> Form.byName(h, "survey").orElseThrow());
        Item item =
                form.items().stream()
                        .filter(i -> i.type() == ItemType.SINGLE)
                        .findFirst()
                        .orElseThrow();
        String response = study.read(h -> ResponseStore.ids(h, form, 1)).getFirst();
        int now =
                study.read(h -> ResponseStore.answers(h, form, response)).get(item)
                                instanceof Answer.Choice c
                        ? c.value()
                        : 0;
        var rules = new EntryRules(form, environment.clock());
        study.run(
                SetAnswer.settling(
                        rules, response, "one", item, new Answer.Choice(now == 1 ? 2 : 1)));
    }

    private Path sample(String name) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        SampleStudy.open(own).close();
        return own.resolve("sample.feltbok");
    }

    @Test
    void asManyRowsAreReadOfTheSampleAsOfAStudySixTimesAsLarge() throws IOException {
        Read few = afterAnAnswer(sample("few"));
        Read many = afterAnAnswer(GrownStudy.grow(sample("many"), 470, 8_000));
        assertThat(few.overview()).isPositive();
        assertThat(many).isEqualTo(few);
    }
}
