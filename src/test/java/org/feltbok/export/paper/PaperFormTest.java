package org.feltbok.export.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.CaseStore;
import org.feltbok.cli.SmallStudy;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerKind;
import org.feltbok.responses.Form;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.study.StudyFacts;
import org.feltbok.study.StudyStore;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands on paper is what Entry takes. */
class PaperFormTest {
    private static final String SURVEY =
            """
            type,name,label,relevant,number,appearance,constraint,unit,least,most
            select_one yn,a,Any?,,1,,,,,
            select_one yn,b,Still?,${a} = '1',2,,,,,
            integer,c,How many?,${a} = '1',3,,,km,0,250
            select_multiple area,d,Where?,,4,,,,,
            text,d_other,"Other, which?","selected(${d}, '9')",,,,,,
            date,e,When?,${b} = '1' or ${c} > 10,5,,,,,
            begin_group,m,How good?,,6,table-list,,,,
            select_one scale,m1,Food,,,,,,,
            select_one scale,m2,Beds,,,,,,,
            end_group,,,,,,,,,
            note,n,Thank you for **${c}** km.,,,,,,,
            """;
    private static final String CHOICES =
            """
            list_name,name,label,missing,exclusive
            yn,1,Yes,,
            yn,2,No,,
            yn,8,Don't know,dont_know,
            area,7,North,,
            area,3,South,,
            area,9,Other,,
            area,0,Nowhere,,yes
            scale,1,Bad,,
            scale,2,Good,,
            scale,5,Excellent,,
            scale,9,No opinion,dont_know,
            """;

    @TempDir Path folder;

    private SmallStudy small() {
        SmallStudy study = new SmallStudy(folder).survey(SURVEY, CHOICES);
        assertThat(study.make()).as(study.said()).isZero();
        return study;
    }

    private static PaperForm paper(StudyFile file, Questionnaire form, Language language) {
        List<Questionnaire> all = file.read(QuestionnaireStore::all);
        StudyFacts facts = file.read(StudyStore::study);
        boolean listed = file.read(h -> !CaseStore.cases(h).isEmpty());
        return PaperMaker.of(form, all, facts, listed, new Texts(language), language.code());
    }

    private static String pdf(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
            var extractor = new PdfTextExtractor(reader);
            for (int i = 1; i <= reader.getNumberOfPages(); i++) {
                text.append(extractor.getTextFromPage(i)).append('\n');
            }
        }
        return plain(text.toString());
    }

    private static String word(Path file) throws IOException {
        List<String> text = new ArrayList<>();
        try (var in = Files.newInputStream(file);
                var document = new XWPFDocument(in)) {
            document.getBodyElements()
                    .forEach(
                            e -> {
                                switch (e) {
                                    case XWPFParagraph p -> text.add(p.getText());
                                    case XWPFTable t ->
                                            t.getRows().stream()
                                                    .flatMap(r -> r.getTableCells().stream())
                                                    .forEach(c -> text.add(c.getText()));
                                    default -> {}
                                }
                            });
        }
        return plain(String.join("\n", text));
    }

    /** Without blanks, which each program sets as it likes. */
    private static String plain(String text) {
        return text.replace('\u2610', '\u25a1').replaceAll("[\\s\\u00a0]+", "");
    }

    private static List<Option> offered(Item item) {
        return item.choices().stream().filter(o -> !o.isRetired()).toList();
    }

    @Test
    void eachCodeOfTheSampleStandsAtItsAnswerAndIsWhatEntryTakes() throws IOException {
        try (StudyFile file = SampleStudy.open(folder)) {
            Questionnaire form = file.read(QuestionnaireStore::all).getFirst();
            Form keyed = new Form(form);
            int looked = 0;
            for (Language language : Language.values()) {
                PaperForm paper = paper(file, form, language);
                Path pdf = folder.resolve(language + ".pdf");
                Path docx = folder.resolve(language + ".docx");
                PaperOfStudy.write(file, form.name(), language.code(), pdf);
                PaperOfStudy.write(file, form.name(), language.code(), docx);
                List<String> written = List.of(pdf(pdf), word(docx));
                for (Item item : form.items()) {
                    String number = keyed.questionOf(item).number();
                    for (Option option : offered(item)) {
                        Answer typed =
                                AnswerKind.of(item)
                                        .typed(item, option.code(), language)
                                        .answer()
                                        .orElseThrow();
                        assertThat(AnswerKind.of(item).written(item, typed))
                                .isEqualTo(option.code());
                        String label = plain(option.label().in(language));
                        boolean matrix = keyed.questionOf(item).type().isMatrix();
                        String printed = option.code() + "\u25a1" + (matrix ? "" : label);
                        for (String text : written) {
                            assertThat(text).as(number).contains(printed).contains(label);
                        }
                        looked++;
                    }
                    if (!number.isEmpty()) {
                        assertThat(paper.questions()).anyMatch(a -> a.number().equals(number));
                    }
                }
            }
            assertThat(looked).isGreaterThan(700);
            pages(folder.resolve(Language.NB + ".pdf"), "Eksempelstudie,konstruertesvar");
        }
    }

    @Test
    void aRowOfAMatrixHasItsNumberAsInEntryAndEachCodeInOrder() throws IOException {
        SmallStudy study = small();
        Path file = folder.resolve("f.pdf");
        assertThat(study.run("form", study.study(), "--paper", file)).as(study.said()).isZero();
        assertThat(study.said()).contains("7 questions written to");
        Path word = folder.resolve("f.docx");
        assertThat(study.run("form", study.study(), "--paper", word)).as(study.said()).isZero();
        for (String text : List.of(pdf(file), word(word))) {
            assertThat(text)
                    .contains("6.1Food1\u25a12\u25a15\u25a19\u25a1")
                    .contains("6.2Beds1\u25a12\u25a15\u25a19\u25a1");
        }
    }

    private List<PaperPart.Ask> asked(SmallStudy study) {
        try (StudyFile file = StudyFile.open(study.study(), Environment.of(() -> "Marit"))) {
            return paper(file, file.read(QuestionnaireStore::all).getFirst(), Language.EN)
                    .questions();
        }
    }

    private static List<PaperOption> boxes(PaperPart.Ask ask) {
        return ((PaperAnswer.Boxes) ask.answer()).options();
    }

    @Test
    void anAnswerThatLeavesOutWhatFollowsSaysWhereToGoOn() {
        List<PaperPart.Ask> asked = asked(small());
        assertThat(boxes(asked.getFirst()))
                .extracting(PaperOption::then)
                .containsExactly("", "→ go to 4", "→ go to 4");
        assertThat(boxes(asked.get(1))).extracting(PaperOption::then).containsOnly("");
        assertThat(boxes(asked.get(3)))
                .extracting(PaperOption::then)
                .containsExactly("", "", "", "– then no other");
    }

    /** As XLSForm has an answer of one's own, and lists whose codes are words. */
    @Test
    void whatStandsAtACodeThatIsNoNumberIsWhatEntryTakes() throws IOException {
        SmallStudy study =
                new SmallStudy(folder)
                        .survey(
                                """
                                type,name,label
                                select_multiple way or_other,a,Which ways?
                                rank car,b,Which first?
                                select_one car,c,Which one?
                                """,
                                """
                                list_name,name,label
                                way,1,Mountain
                                way,2,Sea
                                way,15,Bridge
                                car,bus,Bus
                                car,tram,Tram
                                """);
        assertThat(study.make()).as(study.said()).isZero();
        List<PaperPart.Ask> asked = asked(study);
        assertThat(boxes(asked.getFirst()))
                .extracting(PaperOption::code)
                .containsExactly("1", "2", "15", "3");
        assertThat(asked.get(1).condition()).contains("3 «Other»");
        assertThat(boxes(asked.get(2)))
                .extracting(PaperOption::then)
                .containsExactly("code\u00a01", "code\u00a02");
        assertThat(boxes(asked.getLast())).extracting(PaperOption::code).containsExactly("1", "2");
        try (StudyFile file = StudyFile.open(study.study(), Environment.of(() -> "Marit"))) {
            Item one =
                    new Form(file.read(QuestionnaireStore::all).getFirst()).item("c").orElseThrow();
            Answer typed = AnswerKind.of(one).typed(one, "2", Language.EN).answer().orElseThrow();
            assertThat(AnswerKind.of(one).written(one, typed)).isEqualTo("tram");
        }
    }

    /** Where ranks are written no other number may stand beside the box. */
    @Test
    void anOrderIsWrittenInBoxesWithoutANumberBeforeThem() throws IOException {
        SmallStudy study =
                new SmallStudy(folder)
                        .survey(
                                """
                                type,name,label,number,least,most
                                rank scale,a,Which first?,1,,
                                rank scale,b,The two?,2,2,2
                                rank scale,c,Some?,3,1,
                                rank scale,d,Any?,4,0,
                                rank scale,e,Or two?,5,0,2
                                """,
                                CHOICES);
        assertThat(study.make()).as(study.said()).isZero();
        List<PaperPart.Ask> asked = asked(study);
        assertThat(boxes(asked.getFirst()))
                .extracting(o -> o.before() + "|" + o.then())
                .containsExactly("|code\u00a01", "|code\u00a02", "|code\u00a05", "9|");
        assertThat(asked)
                .extracting(PaperPart.Ask::hint)
                .map(h -> h.replaceFirst("^.* on\\. ?", ""))
                .containsExactly(
                        "",
                        "Exactly 2 of them.",
                        "At least 1 of them.",
                        "",
                        "No more than 2 of them.");
        for (String ending : PaperFile.endings()) {
            Path file = folder.resolve("f." + ending);
            assertThat(study.run("form", study.study(), "--paper", file)).isZero();
            assertThat(ending.equals("pdf") ? pdf(file) : word(file))
                    .contains("Badkode1", "Excellentkode5", "9\u25a1Noopinion")
                    .doesNotContain("1\u25a1Bad", "1Bad");
        }
    }

    @Test
    void anAnswerThatCountsAsMissingIsAskedForByItsCodeAsInEntry() {
        String survey =
                """
                type,name,label,relevant,number
                select_one yn,a,Any?,,1
                integer,b,How many?,${a} = '1' or ${a} = '8',2
                date,c,When?,,3
                """;
        SmallStudy study = new SmallStudy(folder).survey(survey, CHOICES);
        assertThat(study.make()).as(study.said()).isZero();
        assertThat(boxes(asked(study).getFirst()))
                .extracting(PaperOption::then)
                .containsExactly("", "→ go to 3", "");
    }

    @Test
    void rulesStandInWords() {
        assertThat(asked(small()))
                .extracting(PaperPart.Ask::condition)
                .containsExactly(
                        "",
                        "Only if question 1 is 1 «Yes»",
                        "Only if question 1 is 1 «Yes»",
                        "",
                        "Only if among the answers to question 4 is 9 «Other»",
                        "Only if question 2 is 1 «Yes» or question 3 is more than 10",
                        "",
                        "");
    }

    @Test
    void numbersHaveRoomForTheirDigitsDontKnowStandsApartAndNotationIsNotPrinted() {
        List<PaperPart.Ask> asked = asked(small());
        assertThat(asked.get(2).answer())
                .isEqualTo(new PaperAnswer.Signs(List.of(3), "", "km (0 to 250)"));
        assertThat(asked.get(5).answer())
                .isEqualTo(new PaperAnswer.Signs(List.of(2, 2, 4), ".", "day, month, year"));
        assertThat(boxes(asked.getFirst()).stream().filter(PaperOption::apart))
                .extracting(PaperOption::code)
                .containsExactly("8");
        assertThat(asked.getLast().text()).isEqualTo("Thank you for [question 3] km.");
    }

    private static void pages(Path form, String notice) throws IOException {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(form))) {
            int pages = reader.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int i = 1; i <= pages; i++) {
                assertThat(plain(new PdfTextExtractor(reader).getTextFromPage(i)))
                        .as("what is not real is said on each page, and pages are counted")
                        .contains(notice)
                        .contains("Side" + i + "av" + pages);
            }
        }
    }

    @Test
    void theSameFormIsTheSameFile() throws IOException {
        SmallStudy study = small();
        for (String ending : PaperFile.endings()) {
            Path one = folder.resolve("1." + ending);
            Path two = folder.resolve("2." + ending);
            study.run("form", study.study(), "--paper", one);
            study.run("form", study.study(), "--paper", two);
            assertThat(one).as(ending).hasSameBinaryContentAs(two);
        }
    }

    @Test
    void aMemberIsASheetOfItsOwn() {
        SmallStudy study =
                new SmallStudy(folder)
                        .survey(
                                """
                                type,name,label,relevant
                                integer,size,How many live here?,
                                begin_repeat,member,Member,
                                integer,age,How old?,
                                text,school,Which school?,${age} < 16
                                end_repeat,,,
                                text,end,Anything else?,
                                """,
                                "list_name,name,label\n");
        assertThat(study.make()).as(study.said()).isZero();
        try (StudyFile file = StudyFile.open(study.study(), Environment.of(() -> "Marit"))) {
            Questionnaire main =
                    file.read(QuestionnaireStore::all).stream()
                            .filter(q -> !q.isRoster())
                            .findFirst()
                            .orElseThrow();
            PaperForm paper = paper(file, main, Language.EN);
            assertThat(
                            paper.parts().stream()
                                    .map(p -> p.getClass().getSimpleName())
                                    .collect(Collectors.joining(" ")))
                    .isEqualTo("Head Ask Told Ask Sheet Ask Ask");
            assertThat(paper.questions())
                    .extracting(PaperPart.Ask::number)
                    .containsExactly("1", "2", "1", "2");
            assertThat(paper.questions().getLast().condition())
                    .isEqualTo("Only if question 1 is less than 16");
        }
    }

    @Test
    void whoAnswersIsNotAskedForWhereNobodyStandsInAList() {
        SmallStudy study = small();
        study.change("update study set unit_one = 'traveller'");
        assertThat(blanks(study)).containsExactly("Traveller", "Form no.");
        study.change("delete from study_case");
        assertThat(blanks(study)).containsExactly("Form no.");
    }

    private static List<String> blanks(SmallStudy study) {
        try (StudyFile file = StudyFile.open(study.study(), Environment.of(() -> "Marit"))) {
            PaperForm paper =
                    paper(file, file.read(QuestionnaireStore::all).getFirst(), Language.EN);
            return ((PaperPart.Head) paper.parts().getFirst()).blanks();
        }
    }

    @Test
    void whatCannotBeWrittenIsSaidInOneLineAndNothingIsLeft() {
        SmallStudy study = small();
        Path text = folder.resolve("f.txt");
        assertThat(study.run("form", study.study(), "--paper", text)).isEqualTo(2);
        assertThat(study.lines()).hasSize(1);
        assertThat(study.said()).contains(".pdf or a .docx");
        Path pdf = folder.resolve("f.pdf");
        assertThat(study.run("form", study.study(), "--paper", pdf, "--in", "fr")).isEqualTo(2);
        assertThat(study.said()).contains("no texts in \"fr\". It has: nb");
        assertThat(study.run("form", study.study(), "--paper", pdf, "--questionnaire", "x"))
                .isEqualTo(2);
        assertThat(study.said()).contains("no questionnaire \"x\". It has: s");
        study.change("update question set label = 'ສະບາຍດີ' where name = 'a'");
        assertThat(study.run("form", study.study(), "--paper", pdf)).isEqualTo(2);
        assertThat(study.said()).contains("lacks letters").contains("Word");
        study.change("update question set label = 'Any?' where name = 'a'");
        study.change("update option set label = 'ສະບາຍດີ' where label = 'North'");
        assertThat(study.run("form", study.study(), "--paper", pdf)).as("an answer").isEqualTo(2);
        assertThat(study.said()).contains("lacks letters");
        assertThat(text).doesNotExist();
        assertThat(pdf).doesNotExist();
        Path word = folder.resolve("f.docx");
        assertThat(study.run("form", study.study(), "--paper", word)).as(study.said()).isZero();
    }
}
