package org.feltbok.interviews.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.feltbok.base.FaultException;
import org.feltbok.interviews.InterviewCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Texts of interviews in the files people have them in: who said what, when, and what is refused.
 */
class TextsOfInterviewsTest {
    @TempDir Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> said(InterviewText read) {
        return Passages.of(read, Set.of(), true).said().stream()
                .map(s -> (s.speaker() == null ? "-" : s.speaker().mark()) + " " + s.text())
                .toList();
    }

    @Test
    void marksAndNamesBeforeParagraphsSayWhoSpeaks() throws IOException {
        assertThat(
                        said(
                                InterviewText.read(
                                        file(
                                                "a.txt",
                                                "I: Hva gjør dere?\r\nR: Vi kjøper.\r\nR: Det er slik: vi må.\r\n"))))
                .containsExactly("I Hva gjør dere?", "R Vi kjøper.", "R Det er slik: vi må.");
        assertThat(
                        said(
                                InterviewText.read(
                                        file(
                                                "b.md",
                                                """
                                                **Intervjuer:** Hva gjør dere?

                                                **Kari Vik:** Vi kjøper.
                                                Det er viktig: vi må.

                                                Og vi låner.

                                                **Kari Vik:** Ja.
                                                """))))
                .containsExactly(
                        "I Hva gjør dere?",
                        "R Vi kjøper.\nDet er viktig: vi må.",
                        "R Og vi låner.",
                        "R Ja.");
    }

    /** As transcripts that were published have it. */
    @Test
    void whoSpeaksStandsAsAHeadingBehindANumberOrAsAnInterviewee() throws IOException {
        String headings =
                "# Transcript\n\n### Interviewer\nHva?\n\n### Head of IT\n\nMye.\n\nOg mer.\n\n"
                        + "### Interviewer\n\nJa?\n\n### Head of IT\n\nJo.\n";
        assertThat(said(InterviewText.read(file("h.md", headings))))
                .containsExactly(
                        "- # Transcript", "I Hva?", "R Mye.", "R Og mer.", "I Ja?", "R Jo.");
        String numbers = "1 Dan: Hva?\n\n2 Participant: Vi har mye å gjøre.\n\n3 Dan: Ja?\n";
        assertThat(said(InterviewText.read(file("k.txt", numbers))))
                .containsExactly("I Hva?", "R Vi har mye å gjøre.", "I Ja?");
        String roles = "interviewer: Hva?\n\ninterviewee: Mye.\n\n1. Det er slik: vi må.\n";
        assertThat(said(InterviewText.read(file("r.txt", roles))))
                .containsExactly("I Hva?", "R Mye.", "R 1. Det er slik: vi må.");
        String topics = "## Plan\n\nGammel.\n\n## Plan\n\nNy.\n";
        assertThat(said(InterviewText.read(file("t.md", topics))))
                .containsExactly("- ## Plan", "- Gammel.", "- ## Plan", "- Ny.");
    }

    @Test
    void whereSeveralAnswerEachSaysWho() throws IOException {
        String text = "Moderator: Hei?\nKari: Ja.\nOla: Nei.\nKari: Jo.\nOla: Nei.\n";
        assertThat(said(InterviewText.read(file("g.txt", text))))
                .containsExactly(
                        "I Hei?", "R Kari: Ja.", "R Ola: Nei.", "R Kari: Jo.", "R Ola: Nei.");
    }

    @Test
    void aTextWithoutSpeakersKeepsItsParagraphsAndLongLinesAreJoined() throws IOException {
        String text =
                """
                Dette er en lang linje som ble brutt fordi den ikke fikk plass
                på arket i det hele tatt.
                Kort linje.

                Neste avsnitt.
                """;
        assertThat(said(InterviewText.read(file("n.txt", text))))
                .containsExactly(
                        "- Dette er en lang linje som ble brutt fordi den ikke fikk plass på arket i"
                                + " det hele tatt.\nKort linje.",
                        "- Neste avsnitt.");
    }

    @Test
    void ofTwoWhoTalkWhoeverSaysFarLessAsks() throws IOException {
        String text =
                "Kari Vik  00:01\nHva da?\n\nBSR01  00:05\nVi har samlet inn data i mange år nå.\n\n"
                        + "Kari Vik  1:02:03\nJa?\n\nBSR01  1:02:09\nOg vi fortsetter.\n";
        assertThat(said(InterviewText.read(file("o.txt", text))))
                .containsExactly(
                        "I [0:00:01] Hva da?",
                        "R [0:00:05] Vi har samlet inn data i mange år nå.",
                        "I [1:02:03] Ja?",
                        "R [1:02:09] Og vi fortsetter.");
    }

    @Test
    void subtitlesKeepSpeakersAndTimesAndTellWhatIsNotUnderstood() throws IOException {
        String text =
                """
                WEBVTT

                NOTE ikke dette

                1
                00:00:01.000 --> 00:00:03.000 align:start
                <v Kari Vik>Hva gjør <i>dere</i> &amp; de?</v>

                00:00:03.500 --> 00:00:05.000
                <v Ola>Vi kjøper.</v>

                00:00:05.200 --> 00:00:07.000
                <v Ola>Og låner.</v>

                00:00:0x.000 --> 00:00:09.000
                Borte
                """;
        InterviewText read = InterviewText.read(file("t.vtt", text));
        assertThat(read.turns())
                .extracting(t -> t.who() + "|" + t.time() + "|" + t.text())
                .containsExactly(
                        "Kari Vik|0:00:01|Hva gjør dere & de?", "Ola|0:00:03|Vi kjøper. Og låner.");
        assertThat(read.findings())
                .extracting(f -> f.key() + " " + f.place().row())
                .containsExactly("interviews.file.bad_time 15");
        String srt =
                "1\r\n00:01:01,000 --> 00:01:03,000\r\nI: Hva?\r\n\r\n2\r\n00:01:04,000 --> 00:01:05,000\r\nR: Jo.\r\n";
        assertThat(said(InterviewText.read(file("t.srt", srt))))
                .containsExactly("I [0:01:01] Hva?", "R [0:01:04] Jo.");
    }

    /** As f4transkript and MAXQDA write them, in text and in rich text. */
    @Test
    void timesThatWereMarkedWhereParagraphsEndAreThoseOfTheNext() throws IOException {
        String first =
                "I: Hvordan gikk det med arkivet da dere skulle flytte alt sammen over #00:00:04-2#";
        String[] read = {
            "0:00:00 I Hvordan gikk det med arkivet da dere skulle flytte alt sammen over",
            "0:00:04 R Bra. Så ble det verre å få hjelp.",
            "0:01:15 I Å?"
        };
        String text =
                first + "\nR: Bra. #00:00:09-0# Så ble det verre å få hjelp. #00:01:15-9#\nI: Å?\n";
        assertThat(timed(InterviewText.read(file("f.txt", text)))).containsExactly(read);
        String rich =
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0 "
                        + text.replace("\n", "\\par\n")
                                .replace("å", "\\'e5")
                                .replace("Å", "\\u197?")
                        + "}";
        assertThat(timed(InterviewText.read(file("f.rtf", rich)))).containsExactly(read);
        refused(file("n.rtf", "I: Hei"), "interviews.file.damaged");
    }

    private static List<String> timed(InterviewText read) {
        return read.turns().stream().map(t -> t.time() + " " + t.who() + " " + t.text()).toList();
    }

    @Test
    void documentsOfWordAreReadWithTheirTables() throws IOException {
        Path file = folder.resolve("w.docx");
        try (var document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("I: Hva?");
            var table = document.createTable(1, 3);
            table.getRow(0).getCell(0).setText("00:12");
            table.getRow(0).getCell(1).setText("R");
            table.getRow(0).getCell(2).setText("Vi bygger.");
            document.write(out);
        }
        assertThat(said(InterviewText.read(file)))
                .containsExactly("I Hva?", "R [0:00:12] Vi bygger.");
    }

    private Path odt(String body) throws IOException {
        Path file = folder.resolve("o.odt");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static final String HEAD = "<o xmlns:text='t' xmlns:table='b' xmlns:office='f'>";

    @Test
    void documentsOfLibreOfficeAreReadWithoutWhatWasStruckOut() throws IOException {
        String body =
                HEAD
                        + "<text:tracked-changes><text:p>borte</text:p></text:tracked-changes>"
                        + "<text:p>I: Hva<text:s/>da<office:annotation><text:p>note</text:p></office:annotation>?</text:p>"
                        + "<table:table><table:table-row><table:table-cell><text:p>R</text:p></table:table-cell>"
                        + "<table:table-cell><text:p>Vi bygger.</text:p></table:table-cell></table:table-row></table:table>"
                        + "</o>";
        assertThat(said(InterviewText.read(odt(body))))
                .containsExactly("I Hva da?", "R Vi bygger.");
    }

    @Test
    void aPdfIsReadPageByPageAndAnEmptyPageIsTold() throws IOException {
        Path file = folder.resolve("p.pdf");
        try (var document = new PDDocument()) {
            for (String text : List.of("I: What do you do about", "")) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    if (!text.isEmpty()) {
                        content.beginText();
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                        content.newLineAtOffset(72, 700);
                        content.showText(text);
                        content.newLineAtOffset(0, -14);
                        content.showText("the plan-");
                        content.newLineAtOffset(0, -14);
                        content.showText("ning? R: no");
                        content.newLineAtOffset(0, -14);
                        content.showText("R: We build.");
                        content.endText();
                    }
                }
            }
            document.save(file.toFile());
        }
        InterviewText read = InterviewText.read(file);
        assertThat(said(read))
                .containsExactly("I What do you do about the planning? R: no", "R We build.");
        assertThat(read.findings())
                .extracting(f -> f.key() + f.args())
                .containsExactly("interviews.file.page_empty[2]");
    }

    @Test
    void lettersOfWindowsAreReadAndTold() throws IOException {
        Path file = folder.resolve("w.txt");
        Files.write(file, "R: Rådmannen så på.".getBytes(Charset.forName("windows-1252")));
        InterviewText read = InterviewText.read(file);
        assertThat(said(read)).containsExactly("R Rådmannen så på.");
        assertThat(read.findings())
                .extracting(f -> f.key())
                .containsExactly("interviews.file.not_utf8");
        Files.write(file, ("\ufeffI: Hva?").getBytes(StandardCharsets.UTF_16LE));
        assertThat(said(InterviewText.read(file))).containsExactly("I Hva?");
    }

    private void refused(Path file, String key) {
        assertThatThrownBy(() -> InterviewText.read(file))
                .as(file.toString())
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(key);
    }

    @Test
    void whatIsNoTextIsRefusedWithWhatToDo() throws IOException {
        refused(file("e.txt", " \n"), "interviews.file.empty");
        refused(file("e.vtt", "WEBVTT\n"), "interviews.file.empty");
        refused(file("x.exe", "x"), "interviews.file.kind");
        refused(folder.resolve("none.txt"), "interviews.file.none");
        refused(file("d.docx", "no zip"), "tabular.word_damaged");
        refused(file("d.pdf", "no pdf"), "interviews.file.damaged");
        refused(file("d.odt", "no zip"), "interviews.file.damaged");
        refused(file("z.txt", "a\0b"), "interviews.file.no_text");
        refused(
                odt(
                        "<!DOCTYPE o [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                                + HEAD
                                + "<text:p>&x;</text:p></o>"),
                "interviews.file.");
    }

    @Test
    void theNameOfAFileSaysWhereItBelongs() {
        List<InterviewCase> cases =
                List.of(
                        new InterviewCase("c1", "1001", "Lierne", null),
                        new InterviewCase("c2", "100", "Li", null));
        assertThat(Target.of("1001_rådmann.docx", cases))
                .isEqualTo(new Target(cases.getFirst(), "rådmann"));
        assertThat(Target.of("lierne - ordfører.txt", cases))
                .isEqualTo(new Target(cases.getFirst(), "ordfører"));
        assertThat(Target.of("Linda.txt", cases)).isEqualTo(new Target(null, "Linda"));
    }
}
