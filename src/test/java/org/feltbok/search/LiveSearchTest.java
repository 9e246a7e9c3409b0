package org.feltbok.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy.Change;
import org.feltbok.cli.SmallStudy;
import org.feltbok.cli.WholeStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.TextRef;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.SetAnswer;
import org.feltbok.search.SearchText.Kind;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.HideNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The texts of a study, searched as they are now. */
class LiveSearchTest {
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
        study.put(
                "memos.csv",
                "about,which,title,text,person\n"
                        + "code,tema/ikt,,Strekkoder hører hit,\n"
                        + "case,k1,Havna,Fergeleie i Alfa,\n"
                        + "answer,s/t/r2,,Nattarbeid,marit\n"
                        + "passage,i1/1,,Spurt for bredt,\n"
                        + "interview,i1,,Lydopptak mangler,\n"
                        + "response,s/r1,,Brev uten frimerke,\n"
                        + "code,samtaler/nytt,,Nyvinning,\n"
                        + "figure,f1,,Skalaen,\n"
                        + "study,t,,Overordnet,\n");
        study.put(
                "codebooks/tema.csv",
                "code,parent,label,label::en,definition,key,folder,exclude,note\n"
                        + "tj,,Tjenester,,D,,yes,,\n"
                        + "ikt,tj,IKT,Digitalisation,D,1,,Ikke bredbånd,Drøftet i mai\n");
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
                            assertThat(hit.text().place()).isEqualTo("t#" + hit.text().id());
                            assertThat(hit.text().title()).isEqualTo("Fjord");
                        });
        assertThat(find(Kind.PASSAGE, "prøve"))
                .singleElement()
                .satisfies(
                        hit -> {
                            assertThat(hit.text().screen()).isEqualTo("interviews");
                            assertThat(hit.text().place()).isEqualTo("i1#" + hit.text().id());
                        });
        assertThat(find(Kind.CODE, "ikt"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.text().title()).isEqualTo("Tema"));
        assertThat(find(Kind.MEMO, "vaktordning"))
                .singleElement()
                .satisfies(
                        hit ->
                                assertThat(hit.text().place())
                                        .isEqualTo(
                                                "t#"
                                                        + find(Kind.ANSWER, "barnevernet")
                                                                .getFirst()
                                                                .text()
                                                                .id()));
        assertThat(search.find(Kind.MEMO, "vaktordning", "Ola", 50)).as("no coder").hasSize(1);
    }

    private String place(String typed) {
        assertThat(find(Kind.MEMO, typed)).as(typed).hasSize(1);
        var text = find(Kind.MEMO, typed).getFirst().text();
        return text.screen() + " " + text.place().replaceAll("#.*", "#…") + ": " + text.title();
    }

    @Test
    void memosOnAnythingLeadToWhereItIsWorkedWith() {
        assertThat(place("strekkoder")).isEqualTo("coding t: IKT");
        assertThat(place("fergeleie")).isEqualTo("cases k1: Fjord");
        assertThat(find(Kind.MEMO, "havna").getFirst().context())
                .isEqualTo("Havna. Fergeleie i Fjord");
        assertThat(place("nattarbeid")).isEqualTo("coding t#…: Beta");
        assertThat(place("bredt")).isEqualTo("interviews i1: Fjord");
        assertThat(place("lydopptak")).isEqualTo("interviews i1: Fjord");
        assertThat(place("frimerke")).isEqualTo("entry r1: Fjord");
        assertThat(place("nyvinning")).isEqualTo("interviews : Nytt");
        assertThat(place("skalaen")).isEqualTo("figures : ");
        assertThat(place("overordnet")).startsWith("overview :");
    }

    @Test
    void aMemoOnACodeIsCalledAsTheCodeIsCalledNow() {
        assertThat(place("strekkoder")).isEqualTo("coding t: IKT");
        String id =
                file.read(
                        h ->
                                h.createQuery("SELECT id FROM code WHERE label = 'IKT'")
                                        .mapTo(String.class)
                                        .one());
        file.run(new RenameCode(id, "IKT", "Digitalt"));
        assertThat(place("strekkoder")).isEqualTo("coding t: Digitalt");
        file.undo();
        assertThat(place("strekkoder")).isEqualTo("coding t: IKT");
    }

    @Test
    void aMemoThatIsSignedIsFoundByOthersOnceTheyMaySeeItAndOneThatIsNotByAll() {
        change(w -> w.insert("person", "pj", coder("jo", "Jo")));
        change(w -> w.insert("memo", "mc", onCode("IKT", "Fibernett")));
        for (String word : List.of("nattarbeid", "fibernett", "vaktordningen")) {
            assertThat(search.find(Kind.MEMO, word, "Jo", 50)).as("blind").isEmpty();
            assertThat(search.search(word, SearchChoice.ALL, "Jo", () -> false).texts()).isEmpty();
            assertThat(search.find(Kind.MEMO, word, " Marit Aune ", 50)).hasSize(1);
            assertThat(search.find(Kind.MEMO, word, "Ola", 50)).as("no coder").hasSize(1);
        }
        assertThat(search.find(Kind.MEMO, "strekkoder", "Jo", 50)).hasSize(1);
        String book = id("SELECT codebook_id FROM code WHERE label = 'IKT'");
        file.read(
                        h ->
                                h.createQuery(
                                                "SELECT a.id FROM answer_text a JOIN item i ON i.id = a.item_id"
                                                        + " JOIN codebook_item b ON b.item_id = i.id")
                                        .mapTo(String.class)
                                        .list())
                .forEach(a -> file.run(new MarkDone(book, "pj", TextRef.answer(a), true)));
        assertThat(search.find(Kind.MEMO, "nattarbeid", "Jo", 50)).as("done with it").hasSize(1);
        assertThat(search.find(Kind.MEMO, "fibernett", "Jo", 50)).as("not with notes").isEmpty();
    }

    private static Map<String, Object> coder(String key, String name) {
        return Map.of("key", key, "name", name, "initials", "J", "roles", "coder", "position", 99);
    }

    private Map<String, Object> onCode(String label, String text) {
        String marit = id("SELECT id FROM person WHERE name = 'Marit Aune'");
        String code = id("SELECT id FROM code WHERE label = '" + label + "'");
        return Map.of("target_kind", "code", "target_id", code, "text", text, "person_id", marit);
    }

    @Test
    void aCodeIsFoundByWhatItIsNotForByItsNoteAndByItsOtherNames() {
        assertThat(find(Kind.CODE, "bredbånd")).hasSize(1);
        assertThat(find(Kind.CODE, "mai")).hasSize(1);
        assertThat(find(Kind.CODE, "digitalisation"))
                .as("as it is called in another language")
                .hasSize(1);
    }

    private void change(Consumer<UnitOfWork> change) {
        file.run(new Change(change));
    }

    private String id(String sql) {
        return file.read(h -> h.createQuery(sql).mapTo(String.class).one());
    }

    @Test
    void aMemoThatIsWrittenAnewIsFoundAsItReadsNowAndOneThatGoesIsGone() {
        assertThat(find(Kind.MEMO, "lydopptak")).hasSize(1);
        String memo = id("SELECT id FROM memo WHERE text LIKE 'Lyd%'");
        change(w -> w.update("memo", memo, "text", "Avskrift kommer"));
        assertThat(find(Kind.MEMO, "lydopptak")).isEmpty();
        assertThat(find(Kind.MEMO, "avskrift")).hasSize(1);
        change(w -> w.delete("memo", memo));
        assertThat(find(Kind.MEMO, "avskrift")).isEmpty();
        file.undo();
        assertThat(find(Kind.MEMO, "avskrift")).hasSize(1);
    }

    @Test
    void aTextThatIsTakenOutPutAsideOrKeyedASecondTimeIsNotFound() {
        assertThat(find(Kind.ANSWER, "legevakt")).hasSize(1);
        String text = id("SELECT id FROM answer_text WHERE text LIKE 'Lege%'");
        change(w -> w.update("answer_text", text, "aside", 1));
        assertThat(find(Kind.ANSWER, "legevakt")).isEmpty();
        file.undo();
        assertThat(find(Kind.ANSWER, "legevakt")).hasSize(1);
        String response = id("SELECT id FROM response WHERE key = 'r2'");
        change(w -> w.update("response", response, "pass", 2));
        assertThat(find(Kind.ANSWER, "legevakt")).isEmpty();
        file.undo();
        String passage = id("SELECT id FROM passage WHERE text LIKE 'Vi pr%'");
        assertThat(find(Kind.PASSAGE, "nytt")).hasSize(1);
        change(
                w -> {
                    codings(passage).forEach(c -> w.delete("coding", c));
                    w.delete("passage", passage);
                });
        assertThat(find(Kind.PASSAGE, "nytt")).isEmpty();
        file.undo();
        assertThat(find(Kind.PASSAGE, "nytt")).hasSize(1);
    }

    private List<String> codings(String passage) {
        return file.read(
                h ->
                        h.createQuery("SELECT id FROM coding WHERE passage_id = :p")
                                .bind("p", passage)
                                .mapTo(String.class)
                                .list());
    }

    @Test
    void aCaseThatGetsAnotherNameIsToldByIt() {
        assertThat(find(Kind.ANSWER, "barnevern").getFirst().text().title()).isEqualTo("Fjord");
        change(
                w ->
                        w.update(
                                "study_case",
                                id("SELECT id FROM study_case WHERE key = 'k1'"),
                                "pseudonym",
                                "Vik"));
        assertThat(find(Kind.ANSWER, "barnevern").getFirst().text().title()).isEqualTo("Vik");
        assertThat(find(Kind.PASSAGE, "nytt").getFirst().context()).contains("Vik");
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
    void whatWasWrittenOfACaseAndATopicIsFoundAndLeadsToItsCell() {
        String k1 = id("SELECT id FROM study_case WHERE key = 'k1'");
        String topic = id("SELECT id FROM topic LIMIT 1");
        assertThat(find(Kind.SUMMARY, "forsøk")).isEmpty();
        change(
                w ->
                        w.insert(
                                "summary",
                                "s1",
                                Map.of(
                                        "case_id",
                                        k1,
                                        "topic_id",
                                        topic,
                                        "text",
                                        "Flere forsøk i Alfa")));
        var hit = find(Kind.SUMMARY, "forsøket").getFirst();
        assertThat(hit.context()).isEqualTo("Flere forsøk i Fjord");
        assertThat(hit.text().where()).startsWith("Fjord · ");
        assertThat(hit.text().screen() + " " + hit.text().place()).isEqualTo("framework s1");
        assertThat(inCase("forsøk", k1)).containsExactly("s1");
        assertThat(inCase("forsøk", id("SELECT id FROM study_case WHERE key = 'k2'"))).isEmpty();
        change(w -> w.update("topic", topic, "label", "Prøving"));
        assertThat(find(Kind.SUMMARY, "forsøk").getFirst().text().where())
                .isEqualTo("Fjord · Prøving");
        file.undo();
        file.undo();
        assertThat(find(Kind.SUMMARY, "forsøk")).isEmpty();
    }

    private List<String> inCase(String typed, String caseId) {
        var choice = new SearchChoice("", caseId, "", "", "", "");
        return search.search(typed, choice, "Marit Aune", () -> false).texts().stream()
                .map(SearchText::id)
                .toList();
    }

    @Test
    void aWholeDocumentIsFoundWhereverItStandsAndItsPassagesOnlyOnce() {
        String k1 = id("SELECT id FROM study_case WHERE key = 'k1'");
        change(
                w ->
                        w.insert(
                                "document",
                                "d1",
                                Map.of(
                                        "key",
                                        "d1",
                                        "title",
                                        "Referat fra Alfa",
                                        "case_id",
                                        k1,
                                        "text",
                                        "Saken ble utsatt.",
                                        "position",
                                        1)));
        var hit = find(Kind.PASSAGE, "saker").getFirst();
        assertThat(hit.context()).isEqualTo("Referat fra Fjord. Saken ble utsatt.");
        assertThat(hit.text().where()).isEqualTo("Fjord · Referat fra Fjord");
        assertThat(hit.text().screen() + " " + hit.text().place()).isEqualTo("cases k1");
        assertThat(inCase("utsatt", k1)).containsExactly("d1");
        String passage = id("SELECT id FROM passage WHERE text LIKE 'Vi pr%'");
        change(
                w -> {
                    w.update("passage", passage, "document_id", "d1");
                    w.update("passage", passage, "text", "Saken ble utsatt.");
                });
        assertThat(find(Kind.PASSAGE, "utsatt"))
                .extracting(h -> h.text().id())
                .containsExactly(passage);
    }

    @Test
    void theKeyOfAResponseIsNotToldBesideWhatStandsForItsCase() {
        change(w -> w.delete("codebook_item", id("SELECT id FROM codebook_item LIMIT 1")));
        assertThat(find(Kind.ANSWER, "barnevern").getFirst().text().screen()).isEqualTo("entry");
        assertThat(find(Kind.ANSWER, "barnevern").getFirst().text().where()).isEqualTo("Fjord");
        assertThat(find(Kind.ANSWER, "legevakt").getFirst().text().where()).isEqualTo("r2, Beta");
        file.run(new HideNames(false));
        assertThat(find(Kind.ANSWER, "barnevern").getFirst().text().where()).isEqualTo("r1, Alfa");
    }

    @Test
    void withoutWordsNothingIsFound() {
        assertThat(find(Kind.ANSWER, " \"* ")).isEmpty();
    }
}
