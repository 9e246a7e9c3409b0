package org.feltbok.coding.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.feltbok.coding.exchange.ProjectFilesTest.guid;

import org.feltbok.base.Fault;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Span;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Projects of REFI-QDA in the shapes that public files of MAXQDA, NVivo, qc and smaller programs
 * have: what they call a stretch is not always its words, and not all that they say is as in the
 * standard.
 */
class OtherProgramsTest {
    private static final String WORDS =
            "Line 2 of 10. I was there 3,10 times; the money is never enough for all the children of the valley, said he.";

    @TempDir Path temp;

    private Path zip(String... namesAndTexts) throws IOException {
        Path file = temp.resolve(UUID.randomUUID() + ".qdpx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String qde(String sources) {
        return "<?xml version=\"1.0\"?><Project name=\"P\" origin=\"MAXQDA 24\" xmlns=\"urn:QDA-XML:project:1.0\">"
                + "<Users><User guid=\"u\" name=\"Kari\"/></Users><CodeBook><Codes><Code guid=\"plugin\" name=\"Penger\""
                + " color=\"#FF1122aa\" isCodable=\"true\"/></Codes></CodeBook><Sources>"
                + sources
                + "</Sources><Notes><Note guid=\"note_1\" creatingUser=\"u\"><PlainTextContent>Se her</PlainTextContent></Note></Notes></Project>";
    }

    private static String text(String says, String selections) {
        return "<TextSource guid=\"%s\" %s>%s</TextSource>".formatted(guid(3), says, selections);
    }

    private static String selection(String called, int start, int end) {
        return "<PlainTextSelection guid=\"s%1$d\" name=\"%2$s\" startPosition=\"%1$d\" endPosition=\"%3$d\"><Coding guid=\"c%1$d\" creatingUser=\"u\"><CodeRef targetGUID=\"plugin\"/><NoteRef targetGUID=\"note_1\"/></Coding></PlainTextSelection>"
                .formatted(start, called, end);
    }

    private Project one(String selections) throws IOException {
        return QdpxReader.read(
                zip(
                        "project.qde",
                        qde(text("name=\"T\" plainTextPath=\"internal://t.txt\"", selections)),
                        "sources/t.txt",
                        WORDS));
    }

    private static List<String> coded(Project.Source of) {
        return of.selections().stream()
                .map(s -> CodePoints.cut(of.text(), new Span(s.start(), s.end())))
                .toList();
    }

    private static List<String> texts(StudyFile file, String sql) {
        return file.read(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    @Test
    void aStretchThatIsCalledByItsPlaceOrItsLineLiesWhereTheFileSays() throws IOException {
        int money = WORDS.indexOf("the money");
        for (String called : List.of("3,10", "%d,%d".formatted(money, money + 30), "Line 2")) {
            Project read = one(selection(called, money, money + 30));
            assertThat(coded(read.sources().getFirst()))
                    .as(called)
                    .containsExactly(WORDS.substring(money, money + 30));
            assertThat(read.findings()).as(called).isEmpty();
        }
    }

    @Test
    void aStretchWhoseWordsAreCutWithoutASignKeepsAllOfThem() throws IOException {
        int money = WORDS.indexOf("the money");
        Project read = one(selection(WORDS.substring(money, money + 48), money, money + 61));
        assertThat(coded(read.sources().getFirst()))
                .containsExactly(WORDS.substring(money, money + 61));
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void identitiesOfAnotherShapeStandForThoseOfTheStandard() throws IOException {
        Project read = one(selection("", 0, 4));
        try (StudyFile file = CodingStudy.make(temp)) {
            TakenProject.take(file, read);
            assertThat(TakenProject.rows(file))
                    .singleElement()
                    .asString()
                    .startsWith("Penger|Kari|0|4|Line 2");
            assertThat(
                            texts(
                                    file,
                                    "SELECT text FROM memo UNION SELECT colour FROM code WHERE label = 'Penger'"))
                    .containsExactlyInAnyOrder("#1122aa", "Se her");
        }
    }

    @Test
    void aTextWithoutANameIsCalledAsItsFileAndTextsInFoldersAreToldApart() throws IOException {
        String first = text("plainTextPath=\"board_2017.txt\"", "");
        String second = text("name=\"B\" plainTextPath=\"b/t.txt\"", "").replace(guid(3), guid(4));
        String third = text("name=\"C\" plainTextPath=\"c/t.txt\"", "").replace(guid(3), guid(5));
        Project read =
                QdpxReader.read(
                        zip(
                                "project.qde",
                                qde(first + second + third),
                                "Trial.qde",
                                "<a/>",
                                "sources/board_2017.txt",
                                "A",
                                "sources/b/t.txt",
                                "B",
                                "sources/c/t.txt",
                                "C"));
        assertThat(read.sources())
                .extracting(s -> s.name() + ":" + s.text())
                .containsExactly("board_2017:A", "B:B", "C:C");
    }

    /** A folder that was unpacked and packed again, on macOS. */
    @Test
    void aFolderAroundAProjectIsLookedInto() throws IOException {
        Path file =
                zip(
                        "__MACOSX/P/._Trial.qde",
                        "x",
                        "P/Trial.qde",
                        qde(text("name=\"T\" plainTextPath=\"internal://t.txt\"", "")),
                        "__MACOSX/P/sources/._t.txt",
                        "x",
                        "P/sources/t.txt",
                        "Hei");
        assertThat(QdpxReader.read(file).sources())
                .extracting(Project.Source::text)
                .containsExactly("Hei");
    }

    @Test
    void twoTextsOfOneIdentityAreToldAndNeitherIsLost() throws IOException {
        String twice =
                text("name=\"A\"", "<PlainTextContent>Første</PlainTextContent>")
                        + text("name=\"B\"", "<PlainTextContent>Andre</PlainTextContent>");
        Project read = QdpxReader.read(zip("project.qde", qde(twice)));
        try (StudyFile file = CodingStudy.make(temp)) {
            TakenProject.take(file, read);
            assertThat(texts(file, "SELECT text FROM passage")).contains("Første", "Andre");
        }
        assertThat(read.findings()).extracting(Fault::key).containsExactly("qdpx.guid_twice");
    }
}
