package org.feltbok.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.Checked;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.StudyFigures;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.plain.PlainTexts;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Whatever gets another name, every number stays what it is; taken back, every file is what it was.
 */
class RenamedStudyTest {
    /** {@code -Dfeltbok.renames=500} makes the long run. */
    private static final int RENAMES = Integer.getInteger("feltbok.renames", 60);

    private static final long SEED = Long.getLong("feltbok.seed", 86L);
    private static final List<String> SIGNS =
            List.of("a", "Æ", "9", "_", "-", ".", " ", "'", "=", "[", "(", "of", "by", "1-3", "\"");

    @TempDir Path folder;
    private final Random random = new Random(SEED);

    @Test
    void everyNumberStaysAndEveryFileComesBack() {
        try (StudyFile file = SampleStudy.open(folder)) {
            Map<String, String> files = files(file, "before");
            List<String> numbers = numbers(file);
            assertThat(numbers).hasSizeGreaterThan(2000);
            Map<Kind, Integer> done = new EnumMap<>(Kind.class);
            for (int i = 0; i < RENAMES; i++) {
                rename(file, i, done);
            }
            assertThat(done.keySet())
                    .contains(
                            Kind.ATTRIBUTE,
                            Kind.ITEM,
                            Kind.CODE,
                            Kind.GROUPING,
                            Kind.GROUP,
                            Kind.INDICATOR,
                            Kind.FIGURE,
                            Kind.CATEGORY,
                            Kind.QUESTIONNAIRE);
            assertThat(numbers(file)).as("seed " + SEED + " " + done).isEqualTo(numbers);
            // a study under these names can be written and read
            Path again = folder.resolve("renamed");
            assertThat(
                            PlainStudies.export(
                                    file,
                                    again,
                                    PlainParts.all(file.environment().clock()),
                                    Progress.NONE))
                    .isInstanceOf(Outcome.Done.class);
            Path copy = folder.resolve("renamed.feltbok");
            Outcome read =
                    PlainStudies.create(
                            again,
                            copy,
                            PlainParts.all(file.environment().clock()),
                            file.environment(),
                            Progress.NONE);
            assertThat(read).isNotInstanceOf(Outcome.Refused.class);
            try (StudyFile other = StudyFile.open(copy, file.environment())) {
                assertThat(numbers(other)).as("read again").isEqualTo(numbers);
            }
            while (file.undo().isPresent()) {
                // all the way
            }
            assertThat(files(file, "after")).isEqualTo(files);
        }
    }

    private void rename(StudyFile file, int number, Map<Kind, Integer> done) {
        Kind kind = Kind.values()[number % Kind.values().length];
        List<Thing> all = file.read(h -> new ThingStore(h).all(kind));
        if (all.isEmpty()) {
            return;
        }
        Thing thing = all.get(random.nextInt(all.size()));
        String to = name(kind);
        try {
            file.run(new Rename(kind, thing.id(), thing.name(), to))
                    .ifPresent(c -> done.merge(kind, 1, Integer::sum));
        } catch (org.feltbok.base.FaultException refused) {
            // a name with blanks where an expression asks for it
            assertThat(refused.faults().getFirst().key())
                    .as(kind + " " + thing.name() + " → " + to + refused.faults())
                    .isIn("names.cannot", "names.bad", "names.taken");
        }
    }

    private String name(Kind kind) {
        StringBuilder name = new StringBuilder("n").append(random.nextInt(100_000));
        boolean plain = kind == Kind.ITEM || kind == Kind.QUESTION || random.nextInt(3) > 0;
        for (int i = random.nextInt(4); i > 0; i--) {
            name.append(SIGNS.get(random.nextInt(plain ? 6 : SIGNS.size())));
        }
        return name.append("z").toString();
    }

    /** Every number of every figure, in its place; names stand in none of them. */
    private static List<String> numbers(StudyFile file) {
        FigureMoment figures = StudyFigures.read(file).figures();
        Texts texts = new Texts(Language.EN);
        List<String> numbers = new ArrayList<>();
        figures.book()
                .figures()
                .forEach(
                        spec -> {
                            FigureTable table = figures.compute(spec, texts).table();
                            for (List<FigureTable.Cell> row : table.cells()) {
                                row.forEach(
                                        c ->
                                                numbers.add(
                                                        spec.title().text()
                                                                + ": "
                                                                + c.value()
                                                                + " "
                                                                + c.verdict()
                                                                + " "
                                                                + c.published()));
                            }
                        });
        for (Checked c : figures.check().checked()) {
            numbers.add(
                    c.published().place()
                            + " "
                            + c.published().value()
                            + " "
                            + c.today()
                            + " "
                            + c.verdict());
        }
        return numbers;
    }

    private Map<String, String> files(StudyFile file, String name) {
        return PlainTexts.of(file, folder.resolve(name));
    }
}
