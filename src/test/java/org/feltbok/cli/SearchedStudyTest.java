package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.coding.RenameCode;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.SetAnswer;
import org.feltbok.search.Hit;
import org.feltbok.search.LiveSearch;
import org.feltbok.search.SearchText.Kind;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.study.HideNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The texts of a study, searched as they are now. */
class SearchedStudyTest {
    @TempDir Path place;

    private StudyFile file;
    private LiveSearch search;

    @BeforeEach
    void open() {
        SmallStudy study = WholeStudy.in(place);
        study.put(
                "cases/cases.csv",
                "case,name,pseudonym,frame,people,region\nk1,Alfa,Fjord,yes,100,n\n"
                        + "k2,Beta,,yes,250,s\nk3,Gamma,,yes,300,s\n");
        study.put(
                "interviews/notes/i1.txt",
                "## ut\n\nI: Hva gjør dere?\n\nR: Vi prøver nytt i Alfa.\n");
        study.put(
                "codings/done.csv",
                "coder,codebook,response,item,interview,passage,memo\n"
                        + "marit,tema,r1,t,,,Spør mer om vaktordningen\n");
        assertThat(study.make()).as(study.said()).isLessThan(2);
        file = StudyFile.open(study.study(), Environment.of(() -> "Marit Aune"));
        search = new LiveSearch(file);
    }

    @AfterEach
    void close() {
        search.close();
        file.close();
    }

    private List<Hit> find(Kind kind, String typed) {
        return search.find(kind, typed, "Marit Aune", 50);
    }

    @Test
    void answersInterviewsMemosAndCodesAreFoundWhereTheyAreWorkedWith() {
        assertThat(find(Kind.ANSWER, "barnevernet"))
                .singleElement()
                .satisfies(
                        hit -> {
                            assertThat(hit.context()).isEqualTo("IKT og barnevern");
                            assertThat(hit.found()).isEqualTo("barnevern");
                            assertThat(hit.text().screen()).isEqualTo("coding");
                            assertThat(hit.text().place()).isEqualTo("t");
                            assertThat(hit.text().title()).isEqualTo("Fjord");
                        });
        assertThat(find(Kind.PASSAGE, "prøve"))
                .singleElement()
                .satisfies(
                        hit -> {
                            assertThat(hit.text().screen()).isEqualTo("interviews");
                            assertThat(hit.text().place()).isEqualTo("i1");
                        });
        assertThat(find(Kind.CODE, "ikt"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.text().title()).isEqualTo("Tema"));
        assertThat(find(Kind.MEMO, "vaktordning"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.text().place()).isEqualTo("t"));
        assertThat(search.find(Kind.MEMO, "vaktordning", "Ola", 50)).isEmpty();
    }

    @Test
    void hiddenNamesAreNeitherShownNorFound() {
        assertThat(find(Kind.PASSAGE, "alfa")).isEmpty();
        assertThat(find(Kind.PASSAGE, "nytt").getFirst().context())
                .isEqualTo("Vi prøver nytt i Fjord.");
        file.run(new HideNames(false));
        assertThat(find(Kind.PASSAGE, "alfa")).hasSize(1);
        assertThat(find(Kind.ANSWER, "barnevern").getFirst().text().title()).isEqualTo("Alfa");
    }

    @Test
    void whatIsChangedIsFoundAsItIsNowAndAfterUndoAsItWas() {
        assertThat(find(Kind.CODE, "ikt")).hasSize(1);
        String code = find(Kind.CODE, "ikt").getFirst().text().id();
        file.run(new RenameCode(code, "IKT", "Datamaskiner"));
        assertThat(find(Kind.CODE, "datamaskin")).hasSize(1);
        file.undo();
        assertThat(find(Kind.CODE, "datamaskin")).isEmpty();

        assertThat(find(Kind.ANSWER, "legevakt")).hasSize(1);
        Form form = file.read(h -> Form.byName(h, "s")).orElseThrow();
        String response =
                file.read(
                        h ->
                                h.createQuery("SELECT id FROM response WHERE key = 'r2'")
                                        .mapTo(String.class)
                                        .one());
        file.run(
                new SetAnswer(
                        new EntryRules(form, Clock.systemUTC()),
                        response,
                        "Beta",
                        form.item("t").orElseThrow(),
                        new Answer.Words("Bibliotek")));
        assertThat(find(Kind.ANSWER, "legevakt")).isEmpty();
        assertThat(find(Kind.ANSWER, "biblioteket")).hasSize(1);
        file.undo();
        assertThat(find(Kind.ANSWER, "legevakt")).hasSize(1);
    }

    @Test
    void withoutWordsNothingIsFound() {
        assertThat(find(Kind.ANSWER, " \"* ")).isEmpty();
    }
}
