package org.feltbok.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;

import org.feltbok.base.task.Navigator.Target;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.cli.SmallStudy;
import org.feltbok.cli.WholeStudy;
import org.feltbok.search.LiveSearch;
import org.feltbok.shell.spi.PaletteHit;
import org.feltbok.shell.spi.PaletteSource;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the palette shows of the words of a study, and where each line leads. */
class WordFinderTest {
    @TempDir Path place;

    private final List<Target> gone = new ArrayList<>();
    private final SimpleStringProperty person = new SimpleStringProperty("Marit Aune");
    private StudyFile file;
    private LiveSearch search;
    private List<PaletteSource> kinds;

    @BeforeEach
    void open() {
        SmallStudy study = WholeStudy.in(place);
        study.put(
                "questionnaires/s/survey.csv",
                "type,name,label,relevant,constraint\n"
                        + "begin_group,g,Del,,\nselect_one l,a,A,,\ninteger,b,B,${a} = 1,. < 90\n"
                        + "end_group,,,,\nselect_multiple l,m,M,,\ntext,t,T,,\ndecimal,d,D,,\n"
                        + "date,e,E,,\ntext,free,Fritt,,\n");
        study.put(
                "responses/s.csv",
                "_response,_case,_status,a,b,m,t,d,e,free\n"
                        + "r1,k1,complete,1,4,1 2,IKT og barnevern,\"1,5\",2018-11-01,Takk for praten\n");
        study.put(
                "codings/done.csv",
                "coder,codebook,response,item,interview,passage,memo\n"
                        + "marit,tema,r1,t,,,Spør om vakta\n");
        study.put("memos.csv", "about,which,text\ncase,k2,Liten havn\ncode,tema/ikt,Strekkode\n");
        assertThat(study.make()).as(study.said()).isLessThan(2);
        file = StudyFile.open(study.study(), Environment.of(() -> "Marit Aune"));
        search = new LiveSearch(file);
        var context = Contexts.by(person, new SameThreadRunner(), new ToldDialogs(), gone::add);
        kinds = WordFinder.all(context, search);
    }

    @AfterEach
    void close() {
        search.close();
        file.close();
    }

    private List<PaletteHit> find(String kind, String typed) {
        return kinds.stream()
                .filter(k -> k.kindKey().equals("shell.search." + kind))
                .findFirst()
                .orElseThrow()
                .search(typed, 20);
    }

    private void leads(String kind, String typed, String title, String detail, Target target) {
        assertThat(find(kind, typed))
                .singleElement()
                .satisfies(
                        hit -> {
                            assertThat(hit.title()).isEqualTo(title);
                            assertThat(hit.detail()).isEqualTo(detail);
                            gone.clear();
                            hit.action().run();
                            assertThat(gone).containsExactly(target);
                        });
    }

    @Test
    void theLastLineOfThePaletteLooksForTheSameWordsInAllTexts() {
        PaletteHit hit = kinds.getLast().search("fritt ord", 40).getFirst();
        assertThat(hit.title()).contains("fritt ord");
        hit.action().run();
        assertThat(gone).containsExactly(new Target("search", "fritt ord"));
        assertThat(kinds.getLast().search("fr", 40)).isEmpty();
    }

    @Test
    void eachLineShowsTheWordsAndLeadsToWhereTheyStand() {
        String answer =
                file.read(
                        h ->
                                h.createQuery(
                                                "SELECT a.id FROM answer_text a JOIN item i"
                                                        + " ON i.id = a.item_id WHERE i.name = 't'")
                                        .mapTo(String.class)
                                        .one());
        leads(
                "answer",
                "barnev",
                "IKT og barnevern",
                "t, Alfa",
                new Target("coding", "t#" + answer));
        leads("answer", "praten", "Takk for praten", "r1, Alfa", new Target("entry", "r1"));
        String passage =
                file.read(
                        h ->
                                h.createQuery(
                                                "SELECT id FROM passage WHERE text = 'Vi prøver nytt.'")
                                        .mapTo(String.class)
                                        .one());
        // names are hidden, and the case has no pseudonym
        leads(
                "passage",
                "prøver",
                "Vi prøver nytt.",
                "Enhet 1",
                new Target("interviews", "i1#" + passage));
        leads("memo", "vakta", "Spør om vakta", "t, Alfa", new Target("coding", "t#" + answer));
        leads("memo", "havn", "Liten havn", "Beta", new Target("cases", "k2"));
        leads("memo", "strek", "Strekkode", "t, IKT", new Target("coding", "t"));
        leads("code", "ikt", "IKT. D", "Tema", new Target("coding", "t"));
    }

    @Test
    void oneOrTwoLettersFindNothingAndNoKindFindsWhatBelongsToAnother() {
        assertThat(find("answer", "ik")).isEmpty();
        assertThat(find("answer", "vakta")).isEmpty();
        assertThat(find("memo", "praten")).isEmpty();
    }

    @Test
    void whoDoesNotCodeFindsTheMemosOfOthers() {
        assertThat(find("memo", "vakta")).hasSize(1);
        person.set("Ola Nordmann");
        assertThat(find("memo", "vakta")).hasSize(1);
        assertThat(find("memo", "havn")).hasSize(1);
    }

    @Test
    void everyKindHasANameInBothLanguages() {
        for (Language language : Language.values()) {
            assertThat(kinds)
                    .extracting(k -> new Texts(language).get(k.kindKey()))
                    .doesNotHaveDuplicates()
                    .noneMatch(name -> name.startsWith("!"));
        }
    }
}
