package org.feltbok.figures.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.Claim;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.PublishedValue;
import org.feltbok.figures.SetClaim;
import org.feltbok.figures.SetPublished;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.outline.Remark.Point;
import org.feltbok.figures.outline.WriteText.What;
import org.feltbok.figures.render.Examples;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is found before a report goes out, and whose figure it is. */
class ReadinessTest {
    @TempDir Path folder;
    private StudyFile file;
    private List<String> names = List.of();

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        file.run(new AddSection("s", LocalText.of("1 Del"), ""));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void figure(String key, int number, String fields) {
        OutlineStudy.add(
                file,
                ("{'key':'%s','number':%d,'section':'s','rows':{'answers':'q1'},"
                                + "'columns':{'statistic':'share'},'variable':'q1',%s}")
                        .formatted(key, number, fields));
    }

    private Readiness look() {
        FigureMoment moment = StudyFigures.read(file).figures();
        Map<String, ComputedFigure> computed = new LinkedHashMap<>();
        Map<String, List<Fault>> faults = new LinkedHashMap<>();
        for (FigureSpec spec : moment.book().figures()) {
            try {
                computed.put(spec.key(), moment.compute(spec, new Texts(Language.NB)));
            } catch (FaultException e) {
                faults.put(spec.key(), e.faults());
            }
        }
        FigureBook book = moment.book();
        return Readiness.of(
                new Readiness.Looked(
                        OutlineStudy.outline(file),
                        computed,
                        faults,
                        book.errata(),
                        book.published(),
                        moment.claimsElsewhere(new Texts(Language.EN)),
                        file.read(DeliveryStore::inHand),
                        names,
                        "nb",
                        List.of("en")));
    }

    private static List<String> told(Readiness now, Point point) {
        return now.of(point).stream()
                .map(
                        f ->
                                f.figure()
                                        + f.section()
                                        + " "
                                        + new Texts(Language.EN).get(f.key(), f.args().toArray()))
                .toList();
    }

    @Test
    void whatHasNoTitleNoPlaceOrCannotBeComputedIsFound() {
        figure("a", 1, "'title':'A'");
        figure("b", 2, "'title':''");
        figure("c", 3, "'title':'C'");
        file.run(new MoveFigure("c", "", 0));
        OutlineStudy.add(
                file,
                "{'key':'d','number':4,'title':'D','section':'s','variable':'q99','rows':{},'columns':{'statistic':'n'}}");
        Readiness now = look();
        assertThat(told(now, Point.PLACES))
                .containsExactlyInAnyOrder("b has no title", "c stands in no section");
        assertThat(now.of(Point.COMPUTED)).extracting(Remark::figure).containsOnly("d");
        assertThat(now.computed()).isEqualTo(3);
        assertThat(now.figures()).isEqualTo(4);
    }

    @Test
    void gapsDoublesAndWrongOrderOfNumbersAreFoundAndReferencesToNothing() {
        figure("a", 2, "'title':'A','note':'Se figur 9 og 7.','notes':{'en':'See Figure 9.'}");
        figure("b", 7, "'title':'B'");
        figure("c", 7, "'title':'C'");
        figure("d", 3, "'title':'D'");
        file.run(new CopyFigure("a", "e"));
        Readiness now = look();
        assertThat(told(now, Point.NUMBERS))
                .containsExactlyInAnyOrder(
                        "a before it there is no Figure 1",
                        "b before it there is no Figure 4–6",
                        "c number 7 is given to another figure, too",
                        "d stands after Figure 7",
                        "e has no number");
        assertThat(told(now, Point.REFERENCES))
                .containsExactlyInAnyOrder(
                        "a refers to Figure 9, which is not there",
                        "e refers to Figure 9, which is not there");
        file.run(new RenumberFigures());
        assertThat(look().of(Point.NUMBERS)).isEmpty();
    }

    private void claim(String figure, Claim.Said said, String measure, String compared) {
        file.run(
                new SetClaim(new Claim("", figure, said, measure, compared, "", 5, "", "6.1", "")));
    }

    @Test
    void aClaimThatDoesNotHoldIsFoundAtItsFigureAndOneInTheTextWithoutOne() {
        figure("a", 1, "'title':'A'");
        claim("a", Claim.Said.HIGHER, "q5.mean", "region=north | region=south");
        claim("a", Claim.Said.LOWER, "q5.mean", "region=north | region=south");
        claim("text", Claim.Said.ORDER, "q5.mean", "region=north | region=south");
        claim("text", Claim.Said.ORDER, "q5.mean", "region=south | region=north");
        Readiness now = look();
        assertThat(now.claims()).isEqualTo(4);
        assertThat(now.hold()).isEqualTo(2);
        assertThat(now.of(Point.CLAIMS)).extracting(Remark::figure).containsExactly("a", "");
        assertThat(told(now, Point.CLAIMS).getFirst()).startsWith("a q5.mean (");
        assertThat(told(now, Point.CLAIMS).getLast())
                .contains("said to fall in this order, and does not.");
    }

    @Test
    void aClaimThatNamesWhatTheStudyHasNotIsFoundAndCountsAsNotTested() {
        figure("a", 1, "'title':'A'");
        claim("a", Claim.Said.HIGHER, "q1.1.share", "nothing=x | rest");
        Readiness now = look();
        assertThat(now.claims()).isZero();
        assertThat(now.of(Point.CLAIMS)).extracting(Remark::figure).containsExactly("a");
    }

    @Test
    void printedValuesThatDifferAreFoundByFigure() {
        figure("a", 1, "'title':'A'");
        publish("q1.1.share", 57);
        publish("q1.2.share", 99);
        Readiness now = look();
        assertThat(now.printed()).isEqualTo(2);
        assertThat(now.agree()).isEqualTo(1);
        assertThat(told(now, Point.PRINTED)).containsExactly("a 1 of 2 printed values differs");
    }

    private void publish(String measure, double value) {
        file.run(
                new SetPublished(
                        new PublishedValue("", "a", measure, value, "", 0, "", "", "", "")));
    }

    @Test
    void numbersThatRestOnFewAreFoundButNotCountsOrCasesOneByOne() {
        OutlineStudy.add(
                file,
                "{'key':'few','number':1,'title':'F','section':'s','variable':'q2_1','statistic':'mean','rows':{'groups':'size'},'columns':[{},{'statistic':'n'}]}");
        OutlineStudy.add(
                file,
                "{'key':'each','number':2,'title':'F','section':'s','variable':'pop','statistic':'mean','rows':{'cases':'frame=yes'},'columns':{}}");
        List<Remark> small = look().of(Point.SMALL);
        assertThat(small).extracting(Remark::figure).containsExactly("few");
    }

    @Test
    void namesThatMustNotLeaveAreFoundAsWholeWords() {
        figure("a", 1, "'title':'Kari sa det'");
        figure("b", 2, "'title':'Karikatur'");
        names = List.of("Kari");
        assertThat(told(look(), Point.NAMES)).containsExactly("a names Kari");
        file.run(new WriteText(What.SECTION, "s", "en", "What Kari said"));
        file.run(new WriteText(What.ALT, "b", "nb", "Et bilde av Kari"));
        assertThat(told(look(), Point.NAMES))
                .containsExactly("a names Kari", "b names Kari", "s names Kari");
    }

    @Test
    void textsThatTheOtherLanguageLacksAreFoundWhereTheReportHasThatLanguage() {
        figure("a", 1, "'title':'A'");
        assertThat(look().of(Point.TEXTS)).as("nothing is in English").isEmpty();
        figure(
                "b",
                2,
                "'title':'B','titles':{'en':'B'},'subtitle':'Sub','note':'N','notes':{'en':'N'}");
        assertThat(told(look(), Point.TEXTS))
                .containsExactly(
                        "s the title is missing (en)",
                        "a the title is missing (en)",
                        "b the explanation is missing (en)");
    }

    private List<Delivered> asTheyAre() {
        FigureMoment moment = StudyFigures.read(file).figures();
        return moment.book().figures().stream()
                .map(f -> Delivered.of(moment.compute(f, new Texts(Language.NB)).table()))
                .toList();
    }

    private void deliver() {
        file.run(new NoteDelivery(NoteDelivery.Kind.DELIVERED, Instant.EPOCH, asTheyAre()));
    }

    private int kept() {
        return file.read(
                h ->
                        h.createQuery("SELECT count(*) FROM delivered_figure")
                                .mapTo(Integer.class)
                                .one());
    }

    @Test
    void whichFiguresAreOthersThanDeliveredAndByHowMuch() {
        figure("a", 1, "'title':'A'");
        OutlineStudy.add(
                file,
                "{'key':'pop','number':2,'title':'P','section':'s','variable':'pop','statistic':'mean','rows':{},'columns':{}}");
        assertThat(look().delivered()).isEmpty();
        assertThat(look().of(Point.CHANGED)).as("never delivered").isEmpty();
        deliver();
        assertThat(look().delivered()).hasValue(Instant.EPOCH);
        assertThat(look().of(Point.CHANGED)).isEmpty();
        assertThat(kept()).isEqualTo(2);
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r1", "q1", 2)));
        figure("b", 3, "'title':'B'");
        List<String> told = told(look(), Point.CHANGED);
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).matches("a \\d numbers are others, most .+: \\d+ → \\d+");
        assertThat(told.get(1)).isEqualTo("b was not delivered yet");
        file.run(new RenumberFigures());
        assertThat(told(look(), Point.CHANGED)).hasSize(2);
        deliver();
        assertThat(look().of(Point.CHANGED)).isEmpty();
        assertThat(kept()).as("only those that were others are kept anew").isEqualTo(4);
        file.undo();
        assertThat(look().of(Point.CHANGED)).hasSize(2);
    }

    @Test
    void rowsThatAreKnownByTheSameNameAreEachComparedWithWhatTheyWere() {
        OutlineStudy.add(
                file,
                "{'key':'two','number':1,'title':'T','section':'s','variable':'q5','statistic':'n',"
                        + "'rows':[{'label':'N','by':'region=north'},{'label':'S','by':'region=south'}],"
                        + "'columns':{}}");
        deliver();
        Delivered as = asTheyAre().getFirst();
        assertThat(as.shown()).hasSize(2);
        int answers =
                as.shown().values().stream()
                        .flatMap(line -> line.values().stream())
                        .mapToInt(Integer::parseInt)
                        .sum();
        List<String> said = new ArrayList<>();
        List<String> responses =
                file.read(
                        h ->
                                h.createQuery("SELECT id FROM answers_main WHERE q5 IS NOT NULL")
                                        .mapTo(String.class)
                                        .list());
        for (String response : responses) {
            file.run(new SmallStudy.Change(w -> w.update("answers_main", response, "q5", null)));
            said.addAll(told(look(), Point.CHANGED));
            file.undo();
        }
        assertThat(said)
                .as("each answer that is gone is missed in its row: %s %s", as, responses)
                .hasSize(answers);
    }

    @Test
    void aDeliveryChangesNothingThatIsDelivered() {
        figure("a", 1, "'title':'A'");
        Instant before = StudyFigures.lastChange(file);
        deliver();
        deliver();
        assertThat(StudyFigures.lastChange(file)).isEqualTo(before);
    }

    @Test
    void aNumberIsNotedAsItIsShown() {
        var table = Examples.about(ChartStyle.Kind.BAR, Unit.MEAN, 4.05);
        assertThat(table.column(0, 0).decimals()).isEqualTo(1);
        assertThat(Delivered.of(table).json()).contains("\"4.1\"");
    }

    @Test
    void aNumberThatIsNewOrGoneIsADifferenceToo() {
        Delivered then = new Delivered("f", Map.of("r", Map.of("x", "1", "y", "5")));
        Delivered now = new Delivered("f", Map.of("r", Map.of("x", "3", "z", "7")));
        Delivered.Difference d = now.differs(then).orElseThrow();
        assertThat(d).isEqualTo(new Delivered.Difference(3, "r", "x", "1", "3"));
        assertThat(now.differs(now)).isEmpty();
        assertThat(new Delivered("f", Map.of()).differs(then).orElseThrow().numbers()).isEqualTo(2);
    }

    @Test
    void namesOfInformantsOfCasesWithAPseudonymAndOfTheRegisterAreRead() {
        file.run(
                new SmallStudy.Change(
                        w -> {
                            String id =
                                    w.handle()
                                            .createQuery("SELECT id FROM study_case LIMIT 1")
                                            .mapTo(String.class)
                                            .one();
                            w.update("study_case", id, "pseudonym", "K1");
                            w.update("study_case", id, "name", "Hemmelig");
                            w.insert(
                                    "hidden_name",
                                    "n1",
                                    Map.of(
                                            "kind",
                                            "person",
                                            "name",
                                            "Kari Vik",
                                            "pseudonym",
                                            "Person 1",
                                            "forms",
                                            "Kari",
                                            "position",
                                            0));
                        }));
        assertThat(file.read(ReportNamesStore::read))
                .containsExactly("Hemmelig", "Kari", "Kari Vik");
    }
}
