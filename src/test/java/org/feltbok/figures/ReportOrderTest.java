package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.outline.MoveFigure;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The report has one order: its sections, and in each its figures. */
class ReportOrderTest {
    @TempDir Path temp;
    private Path plain;
    private int exports;

    @BeforeEach
    void folder() throws IOException {
        plain = temp.resolve("plain");
        put("study.json", "{\"format\": 1, \"id\": \"r\", \"title\": \"R\", \"language\": \"en\"}");
        put("cases/cases.csv", "case,name\nc1,Ada\n");
        figure("a", "end");
        figure("b", "start");
        figure("c", "");
        figure("d", "middle");
        figure("e", "start");
    }

    private void put(String name, String text) throws IOException {
        Path file = plain.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void figure(String key, String section) throws IOException {
        put("figures/" + key + ".json", json(key, section));
    }

    private static String json(String key, String section) {
        return "{\"key\": \"%s\", \"kind\": \"table\", \"title\": \"T\", \"section\": \"%s\","
                        .formatted(key, section)
                + " \"variable\": \"cases\", \"statistic\": \"n\", \"rows\": [{}], \"columns\": [{}]}";
    }

    private Outcome make() {
        return PlainStudies.create(
                plain,
                temp.resolve("r.feltbok"),
                PlainParts.all(Clock.systemUTC()),
                Environment.of(() -> "Marit"),
                Progress.NONE);
    }

    private StudyFile study() {
        assertThat(make()).isNotInstanceOf(Outcome.Refused.class);
        return StudyFile.open(temp.resolve("r.feltbok"), Environment.of(() -> "Marit"));
    }

    private List<String> told() {
        Outcome outcome = make();
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome)
                .faults().stream().map(new Texts(Language.EN)::fault).toList();
    }

    private static List<String> order(StudyFile file) {
        FigureBook book = file.read(FigureBook::read);
        return book.figures().stream().map(FigureSpec::key).toList();
    }

    @Test
    void figuresStandInTheOrderOfTheSectionsAndThoseOfNoneLast() throws IOException {
        put("report.csv", "section,parent,title\nstart,,Start\nend,,End\nmiddle,start,Middle\n");
        try (StudyFile file = study()) {
            assertThat(order(file)).containsExactly("b", "e", "d", "a", "c");
            Path out = temp.resolve("out");
            PlainStudies.export(file, out, PlainParts.all(Clock.systemUTC()), Progress.NONE);
            assertThat(Files.readString(out.resolve("report.csv")))
                    .isEqualTo(Files.readString(plain.resolve("report.csv")));
            assertThat(Files.readString(out.resolve("figures/d.json")))
                    .contains("\"section\" : \"middle\"");
        }
    }

    @Test
    void aSectionThatIsNotInTheReportIsAFaultWithItsFileAndWhatToWrite() throws IOException {
        put("report.csv", "section,title\nstart,Start\nend,End\n");
        assertThat(told())
                .containsExactly(
                        "figures/d.json: The section middle is not in report.csv."
                                + " Write one of start, end, or add a row for it there.");
    }

    @Test
    void withoutSectionsEachFigureThatNamesOneIsTold() {
        assertThat(told()).hasSize(4).allMatch(t -> t.contains("Add a row for it there"));
    }

    @Test
    void aFigureIsNotPutIntoASectionThatIsNotThere() throws IOException {
        put("report.csv", "section,title\nstart,S\nmiddle,M\nend,E\n");
        try (StudyFile file = study()) {
            FigureSpec wrong = FigureSpec.parse(json("new", "nowhere"), "new");
            assertThatThrownBy(() -> file.run(new AddFigure(wrong)))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e ->
                                    assertThat(e.faults().getFirst().key())
                                            .isEqualTo("figures.unknown_section"));
            file.run(new AddFigure(FigureSpec.parse(json("new", "start"), "new")));
            assertThat(order(file)).containsExactly("b", "e", "new", "d", "a", "c");
            file.run(new SetFigure(FigureSpec.parse(json("new", "end"), "new")));
            assertThat(order(file)).containsExactly("b", "e", "d", "a", "new", "c");
        }
    }

    private Path exported(StudyFile file) throws IOException {
        Path out = temp.resolve("out" + exports++);
        PlainStudies.export(file, out, PlainParts.all(Clock.systemUTC()), Progress.NONE);
        return out;
    }

    @Test
    void anOrderMadeByHandIsKeptInPlainFilesAndTheUsualOneNeedsNoFile() throws IOException {
        put("report.csv", "section,title\nstart,S\nmiddle,M\nend,E\n");
        try (StudyFile file = study()) {
            assertThat(exported(file).resolve("figures/order.csv")).doesNotExist();
            file.run(new MoveFigure("e", "start", 0));
            assertThat(order(file)).containsExactly("e", "b", "d", "a", "c");
            assertThat(exported(file).resolve("figures/order.csv"))
                    .hasContent("figure\ne\nb\nd\na\nc\n");
        }
        put("figures/order.csv", "figure\ne\nb\n");
        Files.delete(temp.resolve("r.feltbok"));
        try (StudyFile again = study()) {
            assertThat(order(again)).containsExactly("e", "b", "d", "a", "c");
        }
    }

    @Test
    void anOrderThatNamesWhatIsNotThereIsToldByItsRow() throws IOException {
        put("report.csv", "section,title\nstart,S\nmiddle,M\nend,E\n");
        put("figures/order.csv", "figure\ne\nx\ne\n");
        assertThat(told())
                .containsExactly(
                        "figures/order.csv, row 3, column figure: There is no figure x. Write the"
                                + " key of a figure of this folder, or take the row out.",
                        "figures/order.csv, row 4, column figure: The figure e stands here twice."
                                + " Take one of the rows out.");
    }
}
