package org.feltbok.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.Estimate;
import org.feltbok.analysis.MadeData;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.tables.BookSpec.Content;
import org.feltbok.tables.BookSpec.Small;
import org.feltbok.tables.TableBook.Block;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** What a table book holds, leaves out and refuses. */
class TableBookTest {
    private final StudyData study =
            new MadeData(10)
                    .number("w", 1, 1, 1, 2, 2, 1, 1, 1, Double.NaN, 0)
                    .number("x", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
                    .scale("k", 3, 1, 2, 3, 9, 1, 2, 3, 0, 1, 2)
                    .ticks("t", 1, 2, 3, 0, 1, 1, -1, 2, 3, 1)
                    .open("o", 1, 2, 3, 0, 1, 1, -1, 2, 3, 1)
                    .classes("g", "aaaaaabbb ")
                    .classesOfCases("r", "aabbccabc ")
                    .classesOfCases("d", "ababcdabc ", "a", "b;c", "c", "a;b;c")
                    .data();

    private TableBook make(BookSpec spec) {
        return BookMaker.of(study, spec.of("", List.of("k", "t", "o", "x")));
    }

    private static List<Integer> bases(Block block) {
        return block.bases().stream().map(TableBook.Base::n).toList();
    }

    @Test
    void everyItemHasItsOwnBases() {
        TableBook book = make(BookSpec.PLAIN.by(List.of("g")));
        assertThat(book.heads())
                .extracting(h -> h.label().text())
                .containsExactly("", "a", "b", "c");
        assertThat(bases(book.pages().get(0).blocks().getFirst())).containsExactly(9, 6, 2, 0);
        assertThat(bases(book.pages().get(1).blocks().getFirst())).containsExactly(9, 6, 2, 0);
        Block k = book.pages().getFirst().blocks().getFirst();
        assertThat(k.lines())
                .extracting(TableBook.Line::code)
                .containsExactly("1", "2", "3", "9", "");
        assertThat(k.lines().getFirst().cells().get(3).value()).as("of nobody").isNaN();
        assertThat(k.lines().getLast().cells().getFirst().n())
                .as("without don't know")
                .isEqualTo(8);
    }

    @Test
    void everyNumberIsWhatFiguresWouldWriteOfIt() {
        var spec = BookSpec.PLAIN.by(List.of("g", "t", "r", "d"));
        int compared = 0;
        for (BookSpec each :
                List.of(spec, spec.weighted("w"), spec.showing(Content.BOTH, "x<9,k=1-3"))) {
            TableBook book =
                    BookMaker.of(study, each.of("", List.of("k", "t", "o", "x", "r", "d")));
            var measures = new CellMeasure(study.survey("s"), book);
            for (TableBook.Page page : book.pages()) {
                Block block = page.blocks().getFirst();
                for (int column = 0; column < book.heads().size(); column++) {
                    String base = measures.ofBase(block, column).orElseThrow().toString();
                    assertThat(new Measures(study).evaluate(base).n())
                            .as(base)
                            .isEqualTo(block.bases().get(column).n());
                    for (TableBook.Line line : block.lines()) {
                        double ours = line.cells().get(column).value();
                        String written = measures.of(block, line, column).orElseThrow().toString();
                        Estimate theirs = new Measures(study).evaluate(written);
                        assertThat(theirs.value().orElse(Double.NaN))
                                .as(written)
                                .isCloseTo(ours, within(1e-9));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    @Test
    void eachNumberHasTheIntervalThatAFigureGivesIt() {
        var asked = BookSpec.PLAIN.by(List.of("g", "r"));
        var measures = new Measures(study);
        for (String of : List.of("95", "90,fpc", "95,40")) {
            TableBook book = make(asked.withIntervals(of));
            var x = book.pages().getLast().blocks().getFirst().lines().getFirst();
            var k = book.pages().getFirst().blocks().getFirst().lines().getFirst();
            for (String group : List.of("", " by g=a", " by g=b", " by g=c", " by r=a")) {
                int column = List.of("", " by g=a", " by g=b", " by g=c", " by r=a").indexOf(group);
                assertThat(x.cells().get(column).interval())
                        .isEqualTo(measures.evaluate("x.mean_ci(" + of + ")" + group).interval());
                assertThat(k.cells().get(column).interval())
                        .isEqualTo(measures.evaluate("k.1.share_ci(" + of + ")" + group).interval())
                        .matches(i -> i.isPresent() || group.endsWith("g=c"));
            }
        }
        TableBook written = make(asked.withIntervals("95,1200"));
        var words = new BookWords(new Texts(Language.EN));
        assertThat(words.notes(written))
                .anyMatch(n -> n.startsWith("Intervals at 95 percent"))
                .anyMatch(n -> n.contains("a population of 1,200"));
        assertThat(
                        words.interval(
                                written.pages().getLast().blocks().getFirst().lines().getFirst(),
                                written.pages()
                                        .getLast()
                                        .blocks()
                                        .getFirst()
                                        .lines()
                                        .getFirst()
                                        .cells()
                                        .getFirst()))
                // R: 5.5 + c(-1, 1) * qt(.975, 9) * sd(1:10) / sqrt(10) * sqrt(1 - 10/1200)
                .isEqualTo("3.3 – 7.7");
        TableBook all = make(asked.withIntervals("95,10"));
        assertThat(
                        all.pages()
                                .getLast()
                                .blocks()
                                .getFirst()
                                .lines()
                                .getFirst()
                                .cells()
                                .getFirst()
                                .interval())
                .hasValueSatisfying(i -> assertThat(i.low()).isEqualTo(i.high()).isEqualTo(5.5));
        refused("analysis.small_frame", asked.withIntervals("95,9"));
        refused("tables.fault.intervals", asked.withIntervals("often"));
        TableBook hidden = make(asked.small(5, Small.HIDE).withIntervals("95"));
        assertThat(hidden.pages().getFirst().blocks().getFirst().lines())
                .allSatisfy(
                        l ->
                                assertThat(l.cells())
                                        .allMatch(c -> !c.isHidden() || c.interval().isEmpty()));
    }

    @Test
    void whatIsNotToldLeadsToNobody() {
        TableBook book = make(BookSpec.PLAIN.by(List.of("g")).small(5, Small.HIDE));
        Block k = book.pages().getFirst().blocks().getFirst();
        var measures = new CellMeasure(study.survey("s"), book);
        assertThat(k.bases().get(2).isHidden()).isTrue();
        assertThat(measures.ofBase(k, 2)).isEmpty();
        assertThat(measures.of(k, k.lines().getFirst(), 2)).isEmpty();
    }

    @Test
    void ticksAreColumnsThatAreHeldAgainstThoseWhoDidNotTick() {
        TableBook book = make(BookSpec.PLAIN.by(List.of("t")).small(1, Small.MARK));
        assertThat(book.heads()).extracting(h -> h.label().text()).containsExactly("", "1", "2");
        Block x = book.pages().getLast().blocks().getFirst();
        // 1 is ticked by rows 0 2 4 5 8 9, not by 1 3 7; row 6 did not answer
        assertThat(bases(x)).containsExactly(10, 6, 4);
        // R: t.test(c(1,3,5,6,9,10), c(2,4,8))$p.value
        assertThat(x.lines().getFirst().cells().get(1).p())
                .isCloseTo(0.677592808778, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void rowsWithoutAWeightOrWithNoneAreLeftOutAndTold() {
        TableBook book = make(BookSpec.PLAIN.by(List.of("g")).weighted("w"));
        TableBook.Base all = book.pages().getLast().blocks().getFirst().bases().getFirst();
        assertThat(all.n()).isEqualTo(8);
        assertThat(all.weight()).isEqualTo(10);
        assertThat(all.effective()).isEqualTo(100 / 14.0);
        assertThat(book.without()).isEqualTo(1);
        assertThat(new BookWords(new Texts(Language.EN)).notes(book))
                .anyMatch(n -> n.startsWith("Weighted by w."))
                .contains("One response without a weight is left out.");
    }

    @Test
    void smallBasesAreMarkedOrHiddenByChoice() {
        BookSpec spec = BookSpec.PLAIN.by(List.of("g")).small(3, Small.MARK);
        TableBook marked = make(spec);
        Block k = marked.pages().getFirst().blocks().getFirst();
        assertThat(k.bases())
                .extracting(TableBook.Base::isSmall)
                .containsExactly(false, false, true, true);
        var few = k.lines().getFirst().cells().get(2);
        assertThat(BookWords.isBracketed(marked, few)).isTrue();
        assertThat(few.value()).isEqualTo(50);
        assertThat(few.p()).as("not tested").isNaN();
        TableBook hidden = make(spec.small(3, Small.HIDE));
        Block same = hidden.pages().getFirst().blocks().getFirst();
        BookWords words = new BookWords(new Texts(Language.EN));
        assertThat(words.instead(same.bases().get(2), same.lines().getFirst().cells().get(2)))
                .isEqualTo(":");
        assertThat(same.lines().getFirst().cells().get(2).value()).isNaN();
        assertThat(words.instead(k.bases().get(3), k.lines().getFirst().cells().get(3)))
                .isEqualTo(".");
        assertThat(words.notes(hidden))
                .contains(
                        ": stands where there are fewer than 3 answers, and where what stands there"
                                + " would give such a number away.");
        assertThat(words.notes(marked))
                .contains("In brackets: on fewer than 3 answers; not tested.");
    }

    @Test
    void onlyThoseWhoAreMeantAreCounted() {
        TableBook book = make(BookSpec.PLAIN.showing(Content.BOTH, "x>5"));
        assertThat(bases(book.pages().getLast().blocks().getFirst())).containsExactly(5);
        assertThat(new BookWords(new Texts(Language.NB)).notes(book)).contains("Bare: x>5.");
    }

    @Test
    void codesThatWhoAsksMayNotSeeAreNotThere() {
        BookSpec spec = BookSpec.PLAIN.of("", List.of("o"));
        assertThat(BookMaker.of(study, spec).pages().getFirst().blocks().getFirst().lines())
                .extracting(TableBook.Line::code)
                .containsExactly("x", "y");
        assertThat(
                        BookMaker.of(study, spec, Set.of("o"))
                                .pages()
                                .getFirst()
                                .blocks()
                                .getFirst()
                                .lines())
                .isEmpty();
    }

    @Test
    void whatIsNotThereOrDoesNotFitIsRefused() {
        refused("tables.no_classes", BookSpec.PLAIN.by(List.of("x")));
        refused("analysis.no_variable", BookSpec.PLAIN.by(List.of("nobody")));
        refused("analysis.weight", BookSpec.PLAIN.weighted("g"));
        assertThatThrownBy(() -> BookMaker.of(study, BookSpec.PLAIN.of("", List.of("zz"))))
                .hasMessageContaining("tables.no_question");
    }

    private void refused(String key, BookSpec spec) {
        assertThatThrownBy(() -> make(spec))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().getFirst().key()).isEqualTo(key));
    }
}
