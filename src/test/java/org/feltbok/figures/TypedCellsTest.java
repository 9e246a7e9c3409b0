package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.CellSource.Kind;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Numbers quoted from elsewhere and words stand in figures and are never taken for computed. */
class TypedCellsTest {
    private static final String QUOTED =
            "'rows':[{'key':'a','label':'A','quoted':[-99,5.25],'origin':'reg','place':'4.3'},"
                    + "{'key':'b','label':'B','quoted':[null,7],'unit':'percent'}],"
                    + "'columns':[{'key':'x','label':'X'},{'key':'y','label':'Y'}]";
    private static final String WORDS =
            "'rows':[{'key':'1','label':'1','text':['Natur',''],'texts':{'en':['Nature','']}}],"
                    + "'columns':[{'key':'x','label':'X'},{'key':'y','label':'Y'}]";
    private static final String MIXED =
            "'statistic':'mean','variable':'q2_1','rows':[{'groups':'size'}],"
                    + "'columns':[{'key':'own','label':'Own'},{'key':'other','label':'Other','quoted':[3,null],'statistic':'mean'}]";

    @TempDir static Path folder;

    private static StudyData data;

    @BeforeAll
    static void open() {
        try (StudyFile file = SmallStudy.create(folder)) {
            data = StudyDataStore.read(file);
        }
    }

    @AfterAll
    static void forget() {
        data = null;
    }

    private static FigureSpec spec(String fields) {
        return FigureSpec.parse(
                "{\"key\":\"f\",\"title\":\"T\"," + fields.replace('\'', '"') + "}", "f");
    }

    private static FigureTable table(String fields, PublishedValue... published) {
        return new FigureComputer(data, new Texts(Language.EN))
                .compute(spec(fields), List.of(published))
                .table();
    }

    @Test
    void aQuotedNumberStandsAsItWasTypedWithWhereItIsFrom() {
        FigureTable table = table(QUOTED);
        Cell first = table.cells().getFirst().getFirst();
        assertThat(first.value()).isEqualTo(-99);
        assertThat(first.kind()).isEqualTo(Kind.QUOTED);
        assertThat(first.n()).isNull();
        assertThat(first.given().place()).isEqualTo("4.3");
        assertThat(table.column(0, 1).decimals()).isEqualTo(2);
        assertThat(table.column(1, 1).unit()).isEqualTo(Unit.PERCENT);
        assertThat(table.subtitle()).isEqualTo("Quoted, not computed.");
        assertThat(table.note()).contains("Register").doesNotContain("n =");
    }

    @Test
    void whereNothingIsTypedOrComputedACellIsEmpty() {
        Cell empty = table(QUOTED).cells().get(1).getFirst();
        assertThat(empty.value()).isNull();
        assertThat(empty.text()).isEmpty();
        assertThat(empty.isTyped()).isTrue();
    }

    @Test
    void aQuotedNumberIsNeverAMatch() {
        var published = new PublishedValue("p", "f", "cases.n", -99, "-99", 0, "", "", "", "");
        assertThat(table(QUOTED, published).cells())
                .allSatisfy(r -> assertThat(r).allMatch(c -> c.verdict() == Verdict.NONE));
    }

    @Test
    void wordsStandInTheLanguageOfTheReport() {
        FigureTable table = table(WORDS);
        assertThat(table.cells().getFirst()).extracting(Cell::text).containsExactly("Nature", "");
        assertThat(table.cells().getFirst()).allMatch(c -> c.kind() == Kind.TEXT);
        assertThat(table.subtitle()).isEmpty();
    }

    @Test
    void quotedNumbersBesideComputedOnesBearASignThatIsExplained() {
        FigureTable table = table(MIXED);
        assertThat(table.cells().getFirst()).extracting(Cell::sign).containsExactly("", "†");
        assertThat(table.cells().get(1)).extracting(Cell::kind).containsOnly(Kind.COMPUTED);
        assertThat(table.subtitle()).isEqualTo("† Quoted, not computed.");
    }

    @Test
    void asManyMustBeTypedAsThereAreLinesAcross() {
        assertThatThrownBy(() -> table(QUOTED.replace(",5.25", "")))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("figures.typed.count"));
    }

    @Test
    void whatIsTypedBelongsToOneLineAndItsOriginToWhatIsTyped() {
        assertThatThrownBy(
                        () ->
                                spec(
                                        MIXED.replace(
                                                "'groups':'size'", "'groups':'size','text':['a']")))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("figures.spec.typed.one"));
        assertThatThrownBy(() -> spec(MIXED.replace("'label':'Own'", "'label':'Own','place':'4'")))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("figures.spec.typed.without"));
        assertThatThrownBy(() -> spec(QUOTED.replace("5.25", "'five'")))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void quotedNumbersCanBeListedWithTheirPlace() {
        assertThat(QuotedNumber.of(List.of(spec(QUOTED))))
                .extracting(
                        QuotedNumber::line, q -> q.number().toPlainString(), QuotedNumber::place)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", "-99", "4.3"),
                        org.assertj.core.groups.Tuple.tuple("a", "5.25", "4.3"),
                        org.assertj.core.groups.Tuple.tuple("b", "7", ""));
    }

    @Test
    void aTypedLineIsWrittenAsItWasRead() {
        for (String fields : List.of(QUOTED, WORDS, MIXED)) {
            assertThat(FigureSpec.parse(spec(fields).toJson(), "f")).isEqualTo(spec(fields));
        }
    }
}
