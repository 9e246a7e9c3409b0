package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.agreement.AssignTexts;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.InterviewStore;
import org.feltbok.interviews.Passage;
import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Texts taken in as interviews on the command line. */
class InterviewsCommandTest {
    @TempDir Path temp;

    private SmallStudy small;

    @BeforeEach
    void study() {
        small =
                new SmallStudy(temp)
                        .survey("type,name,label\ntext,txt,Hva?\n", "list_name,name,label\n")
                        .put("cases/cases.csv", "case,name\n1001,Lierne\n");
        assertThat(small.make()).as(small.said()).isZero();
    }

    private int run(Object... args) {
        Object[] all = new Object[args.length + 2];
        all[0] = "interviews";
        all[1] = small.study();
        System.arraycopy(args, 0, all, 2, args.length);
        return small.run(all);
    }

    private <T> T read(Function<InterviewStore, T> from) {
        try (StudyFile file = StudyFile.open(small.study(), Environment.of(() -> "x"))) {
            return file.read(h -> from.apply(new InterviewStore(h)));
        }
    }

    @Test
    void filesAreLookedAtFirstAndBecomeInterviewsOfTheCasesTheyName() {
        Path one = small.file("1001 rådmann.txt", "I: Hva?\nR: Vi bygger.\n");
        Path other =
                small.file(
                        "ordfører.vtt",
                        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Kari>Ja?\n\n00:03.000 --> 00:04.000\n<v Ola>Nei.\n");
        assertThat(run(one, "--preview")).as(small.said()).isZero();
        List<Interview> none = read(InterviewStore::interviews);
        assertThat(none).isEmpty();
        assertThat(run(one)).as(small.said()).isZero();
        assertThat(run(other)).isNotZero();
        assertThat(run(other, "--case", "1001", "--interviewer", "kari", "--no-times"))
                .as(small.said())
                .isZero();
        List<Interview> all = read(InterviewStore::interviews);
        assertThat(all).extracting(i -> i.role().text()).containsExactly("rådmann", "ordfører");
        List<Passage> first = read(s -> s.passages(all.getFirst().id()));
        List<Passage> last = read(s -> s.passages(all.getLast().id()));
        assertThat(first).extracting(Passage::text).containsExactly("Hva?", "Vi bygger.");
        assertThat(last)
                .extracting(p -> p.speaker() + " " + p.text())
                .containsExactly("INTERVIEWER Ja?", "RESPONDENT Nei.");
        assertThat(run(one, "--case", "9999")).isNotZero();
    }

    @Test
    void theMatrixTellsNobodyWhatTheyDoNotSeeYet() throws IOException {
        Path folder = temp.resolve("coded");
        SmallStudy coded = new SmallStudy(folder);
        CodingStudy.make(folder).close();
        coded.change("UPDATE person SET name = 'Marit' WHERE id = 'pm'");
        List<String> both = List.of(CodingStudy.MARIT, CodingStudy.JONAS);
        TextRef text = TextRef.passage("p1");
        change(
                coded,
                new ToggleCode("theme", "Ø", CodingStudy.JONAS, text, new Span(21, 36), null));
        assertThat(quotes(coded, "open.docx")).contains("pengene mangler");
        assertThat(quotes(coded, "codes.docx", "--rows", "codes"))
                .as("passages that have both codes, as wholes")
                .contains("Planene er gamle, og pengene mangler");
        String day = "2026-11-24T12:00:00Z";
        change(coded, new AssignTexts("bi1", CodableItem.INTERVIEWS, both, 9, 1, day));
        assertThat(quotes(coded, "blind.docx")).doesNotContain("pengene mangler");
    }

    private static void change(SmallStudy study, Operation operation) {
        try (StudyFile file = StudyFile.open(study.study(), Environment.of(() -> "x"))) {
            file.run(operation);
        }
    }

    private static String quotes(SmallStudy study, String name, Object... more) throws IOException {
        Path out = study.folder().resolve(name);
        List<Object> asked =
                new ArrayList<>(
                        List.of("framework", study.study(), "--out", out, "--columns", "codes"));
        asked.addAll(List.of(more));
        assertThat(study.run(asked.toArray())).as(study.said()).isZero();
        try (InputStream in = Files.newInputStream(out);
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }
}
