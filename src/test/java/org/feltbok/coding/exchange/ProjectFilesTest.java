package org.feltbok.coding.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
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

/** Projects of REFI-QDA of other programs: they are understood, and hostile ones refused. */
class ProjectFilesTest {
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

    static String guid(int n) {
        return new UUID(7, n).toString();
    }

    /** A project with one code and one text. */
    private static String qde(String origin, String selections) {
        return "<?xml version=\"1.0\"?><Project name=\"P\" origin=\""
                + origin
                + "\" xmlns=\"urn:QDA-XML:project:1.0\"><Users><User guid=\""
                + guid(1)
                + "\" name=\"Kari\"/></Users><CodeBook><Codes><Code guid=\"{"
                + guid(2).toUpperCase(java.util.Locale.ROOT)
                + "}\" name=\"Penger\" isCodable=\"true\"/></Codes></CodeBook><Sources>"
                + "<TextSource guid=\""
                + guid(3)
                + "\" name=\"T\" plainTextPath=\"internal://"
                + guid(3)
                + ".txt\">"
                + selections
                + "</TextSource></Sources></Project>";
    }

    private static String selection(int n, String quote, int start, int end) {
        return "<PlainTextSelection guid=\"%s\" name=\"%s\" startPosition=\"%d\" endPosition=\"%d\"><Coding guid=\"%s\" creatingUser=\"%s\"><CodeRef targetGUID=\"%s\"/></Coding></PlainTextSelection>"
                .formatted(guid(100 + n), quote, start, end, guid(200 + n), guid(1), guid(2));
    }

    private List<String> quotes(Path file) {
        Project.Source s = QdpxReader.read(file).sources().getFirst();
        return s.selections().stream()
                .map(x -> CodePoints.cut(s.text(), new Span(x.start(), x.end())))
                .toList();
    }

    private static List<String> keys(Path file) {
        return QdpxReader.read(file).findings().stream().map(Fault::key).toList();
    }

    @Test
    void placesAreUnderstoodHoweverAnotherProgramCountsThem() throws IOException {
        String text = "Å 😀 her\r\nmangler pengene 😀 ofte";
        String plain = text.replace("\r\n", "\n");
        String words = "pengene 😀";
        int standard = text.codePointCount(0, text.indexOf(words));
        int utf16 = text.indexOf(words);
        int one = plain.codePointCount(0, plain.indexOf(words));
        int bytes = text.substring(0, utf16).getBytes(StandardCharsets.UTF_8).length;
        int[][] ways = {
            {standard, standard + 9}, {utf16, utf16 + 10}, {one, one + 9}, {bytes, bytes + 12}
        };
        for (int[] way : ways) {
            Path file =
                    zip(
                            "Trial.qde",
                            qde("X", selection(1, words, way[0], way[1])),
                            "Sources/" + guid(3).toUpperCase(java.util.Locale.ROOT) + ".TXT",
                            "\ufeff" + text);
            assertThat(quotes(file)).as(way[0] + "").containsExactly(words);
        }
    }

    /** As NVivo does, which leaves the words of selections empty. */
    @Test
    void withoutWordsTheWayIsTakenThatCutsNoWords() throws IOException {
        String text = "Å 😀😀 her\r\nmangler pengene 😀 og skolen ofte, og barna venter lenge";
        for (String origin : List.of("X", "NVivo 14")) {
            StringBuilder all = new StringBuilder();
            List<String> words = List.of("pengene", "skolen", "barna", "venter");
            for (String w : words.subList(0, origin.equals("X") ? 4 : 1)) {
                int at = text.indexOf(w);
                all.append(selection(all.length(), "", at, at + w.length()));
            }
            Path file =
                    zip(
                            "project.qde",
                            qde(origin, all.toString()),
                            "sources/" + guid(3) + ".txt",
                            text);
            assertThat(quotes(file))
                    .as(origin)
                    .isEqualTo(words.subList(0, origin.equals("X") ? 4 : 1));
            assertThat(keys(file)).containsExactly("qdpx.way.utf_16");
        }
    }

    @Test
    void wordsThatStandOnSeveralPagesAreThoseOfThePageOnWhichTheyWereMarked() {
        String fed = "penger først\fingen her\fsist penger igjen, penger";
        assertThat(starts(fed, marked("penger", 0), marked("penger", 2), marked("her", 1)))
                .containsExactly(0, 28, 19);
        assertThat(starts(fed, marked("penger", 1), marked("penger", 3)))
                .as("counted from one")
                .containsExactly(0, 28);
        String run = "penger først. Så kom mye annet. Sist penger igjen.";
        assertThat(starts(run, marked("penger", 0), marked("penger", 4), marked("Sist", 4)))
                .as("beside what stands once on the same page")
                .containsExactly(0, 37, 32);
        assertThat(starts(run, marked("penger", 4))).as("nothing says where").containsExactly(0);
    }

    /** Counted from the lower edge as the standard says, or from the upper one. */
    @Test
    void wordsThatStandSeveralTimesOnAPageAreThoseThatWereMarkedThere() {
        String page = "penger her\nmye annet står det også\nog penger der\fpenger til sist, penger";
        assertThat(starts(page, marked("penger", 0, 790), marked("penger", 0, 100)))
                .containsExactly(0, 38);
        assertThat(
                        starts(
                                page,
                                marked("her", 0, 60),
                                marked("der", 0, 700),
                                marked("penger", 0, 700),
                                marked("penger", 1, 50)))
                .as("from the upper edge, by words that stand once")
                .containsExactly(7, 45, 38, 49);
        String run = page.replace('\f', ' ');
        assertThat(
                        starts(
                                run,
                                marked("her", 0, 700),
                                marked("sist", 0, 100),
                                marked("penger", 0, 300),
                                marked("penger", 0, 90)))
                .as("beside what stands once, where nothing ends pages")
                .containsExactly(7, 60, 38, 66);
    }

    private static Raw.Selection marked(String words, int page) {
        return marked(words, page, -1);
    }

    private static Raw.Selection marked(String words, int page, int y) {
        var code = new Project.Given(guid(7), guid(2), null, null, List.of());
        return new Raw.Selection(guid(8), words, -1, -1, page, y, List.of(code), List.of());
    }

    private static List<Integer> starts(String text, Raw.Selection... marked) {
        var source =
                new Raw.Source(guid(1), "S", null, text, List.of(marked), List.of(), List.of());
        return new QdpxTexts("X")
                .place(source, "", text).source().selections().stream()
                        .map(Project.Selection::start)
                        .toList();
    }

    /** Each program says some things where others do not: nothing of it is passed over silently. */
    @Test
    void whatIsSaidOfTextsStretchesCodesAndCasesComesAlong() throws IOException {
        String said =
                qde(
                                "X",
                                selection(1, "pengene", 0, 7)
                                        .replace(
                                                "<Coding ",
                                                "<Description>Uklart</Description><Coding "))
                        .replace("</TextSource>", value("By") + "</TextSource>" + others())
                        .replace(
                                "isCodable=\"true\"/>",
                                "isCodable=\"true\"><NoteRef targetGUID=\"%s\"/></Code>"
                                        .formatted(guid(40)))
                        .replace(
                                "<Sources>",
                                "<Variables><Variable guid=\"%s\" name=\"Sted\" typeOfVariable=\"Text\"/></Variables><Cases><Case guid=\"%s\" name=\"Ås\"><Description>Liten</Description><SourceRef targetGUID=\"%s\"/></Case></Cases><Sources>"
                                        .formatted(guid(50), guid(51), guid(60)))
                        .replace(
                                "</Project>",
                                "<Notes><Note guid=\"%s\" plainTextPath=\"internal://n.txt\"/></Notes></Project>"
                                        .formatted(guid(40)));
        Path in =
                zip(
                        "project.qde",
                        said,
                        "sources/" + guid(3) + ".txt",
                        "pengene mangler",
                        "sources/n.txt",
                        "Om penger",
                        "sources/t.txt",
                        "Hei der. Vi har lite penger.");
        try (StudyFile file = CodingStudy.make(temp)) {
            TakenProject.take(file, QdpxReader.read(in));
            assertThat(TakenProject.rows(file))
                    .containsExactlyInAnyOrder(
                            "Penger|Kari|0|7|pengene mangler",
                            "Penger|Kari|9|20|Hei der. Vi har lite penger.",
                            "Penger|Kari|9|15|Side med penger på",
                            "Penger|Jonas Berge|||Side med penger på",
                            "on case " + guid(51) + "|Jonas Berge|Liten|");
            List<String> also =
                    file.read(
                            h ->
                                    h.createQuery(
                                                    "SELECT target_kind || '|' || text FROM memo UNION SELECT 'note|' || note FROM code"
                                                            + " WHERE label = 'Penger' UNION SELECT c.name || '|' || v.value || '|' || i.role"
                                                            + " FROM case_value v JOIN study_case c ON c.id = v.case_id JOIN attribute a ON a.id = v.attribute_id"
                                                            + " AND a.label = 'Sted' JOIN interview i ON i.case_id = c.id")
                                            .mapTo(String.class)
                                            .list());
            assertThat(also)
                    .contains(
                            "coding|Uklart",
                            "case|Liten",
                            "note|Om penger",
                            "Ås|Land|Rapport",
                            "T|By|T");
        }
        assertThat(keys(in)).containsExactlyInAnyOrder("qdpx.mended", "qdpx.left");
    }

    private static String value(String text) {
        return "<VariableValue><VariableRef targetGUID=\"%s\"/><TextValue>%s</TextValue></VariableValue>"
                .formatted(guid(50), text);
    }

    /** A document with an area on a page, a recording with its transcript, a picture. */
    private static String others() {
        return "<PDFSource guid=\"%s\" name=\"Rapport\"><PDFSelection guid=\"%s\" page=\"0\"><Representation guid=\"%s\"><PlainTextContent>penger</PlainTextContent></Representation><Coding guid=\"%s\" creatingUser=\"%s\"><CodeRef targetGUID=\"%s\"/></Coding></PDFSelection><Representation guid=\"%s\"><PlainTextContent>Side med penger på</PlainTextContent><Coding guid=\"%s\"><CodeRef targetGUID=\"%s\"/></Coding></Representation>%s</PDFSource>"
                        .formatted(
                                guid(60),
                                guid(61),
                                guid(62),
                                guid(63),
                                guid(1),
                                guid(2),
                                guid(64),
                                guid(65),
                                guid(2),
                                value("Land"))
                + "<AudioSource guid=\"%s\" name=\"Opptak\"><Transcript guid=\"%s\" plainTextPath=\"internal://t.txt\"><SyncPoint guid=\"%s\" position=\"9\"/><SyncPoint guid=\"%s\" position=\"20\"/><TranscriptSelection guid=\"%s\" fromSyncPoint=\"%s\" toSyncPoint=\"%s\"><Coding guid=\"%s\" creatingUser=\"%s\"><CodeRef targetGUID=\"%s\"/></Coding></TranscriptSelection></Transcript></AudioSource>"
                        .formatted(
                                guid(70), guid(71), guid(72), guid(73), guid(74), guid(72),
                                guid(73), guid(75), guid(1), guid(2))
                + "<PictureSource guid=\"%s\" name=\"Bilde\"/>".formatted(guid(80));
    }

    @Test
    void aStretchBesideItsWordsIsPutRightAndOneWithoutThemIsToldOnce() throws IOException {
        Path file =
                zip(
                        "project.qde",
                        qde(
                                "X",
                                selection(1, "pengene", 2, 9)
                                        + selection(2, "mangler", 0, 7)
                                        + selection(3, "ikke der", 3, 6)
                                        + selection(4, "", 400, 410)),
                        "sources/" + guid(3) + ".txt",
                        "mangler pengene");
        assertThat(quotes(file)).containsExactly("pengene", "mangler", "gle");
        assertThat(keys(file)).containsExactly("qdpx.mended", "qdpx.doubtful", "qdpx.outside");
    }

    @Test
    void hostileAndBrokenFilesAreRefusedInOneLine() throws IOException {
        Path no = Files.writeString(temp.resolve("no.qdpx"), "no zip");
        Path empty = zip("readme.txt", "hei");
        Path other = zip("project.qde", "<a/>");
        Path torn = zip("project.qde", "<Project name=\"a\">");
        Path entity =
                zip(
                        "project.qde",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Project name=\"&x;\"/>");
        Path deep = zip("project.qde", "<Project name=\"a\">" + "<Code>".repeat(300));
        for (Path file : List.of(no, empty, other, torn, entity, deep)) {
            assertThatThrownBy(() -> QdpxReader.read(file))
                    .as(file.toString())
                    .isInstanceOfSatisfying(
                            FaultException.class, f -> assertThat(f.faults()).hasSize(1));
        }
    }

    /** What a path says is only the name of a text of the zip, whatever stands before it. */
    @Test
    void aPathThatLeadsOutsideLeadsToNothing() throws IOException {
        Path outside = Files.writeString(temp.resolve("secret.txt"), "hemmelig");
        String xml = qde("X", "").replace("internal://" + guid(3) + ".txt", outside.toString());
        Path file = zip("project.qde", xml, "../../evil.txt", "x");
        assertThat(QdpxReader.read(file).sources()).isEmpty();
        assertThat(keys(file)).containsExactly("qdpx.no_text");
    }

    @Test
    void anotherProgramsTextsBecomeInterviewsAndItsCodesAndCoderComeAlong() throws IOException {
        Path in =
                zip(
                        "project.qde",
                        qde("X", selection(1, "pengene", 15, 22) + selection(2, "", 3, 20)),
                        "sources/" + guid(3) + ".txt",
                        "Første.\nDer er pengene borte.\n\nSlutt.");
        try (StudyFile file = CodingStudy.make(temp)) {
            TakenProject.take(file, QdpxReader.read(in));
            assertThat(TakenProject.rows(file))
                    .containsExactly(
                            "Penger|Kari|0|12|Der er pengene borte.",
                            "Penger|Kari|3|7|Første.",
                            "Penger|Kari|7|14|Der er pengene borte.");
        }
    }
}
