package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Which figures show a code. */
class CodeFiguresTest {
    private static final CodeFigures FISH = new CodeFigures("q4", "fish");

    private static FigureSpec spec(String text) {
        return FigureSpec.parse(text.replace('\'', '"'), "test");
    }

    private static final FigureSpec ALL =
            spec(
                    "{'key':'all','title':'A','rows':{'code_list':'q4'},'columns':{'statistic':'share'}}");
    private static final FigureSpec ONE =
            spec(
                    "{'key':'one','title':'O','variable':'q4#fish','statistic':'share',"
                            + "'rows':{'groups':'size'},'columns':{}}");
    private static final FigureSpec OTHER =
            spec(
                    "{'key':'other','title':'T','variable':'q4#bread','statistic':'share',"
                            + "'rows':{'groups':'size'},'columns':{}}");
    private static final FigureSpec BY =
            spec(
                    "{'key':'by','title':'B','variable':'q1','statistic':'share',"
                            + "'rows':{'answers':'q1'},'columns':{'groups':'q4'}}");

    private static FigureBook book(FigureSpec... figures) {
        return new FigureBook(List.of(figures), List.of(), List.of(), List.of());
    }

    @Test
    void thoseWithALineForEachCodeComeFirst() {
        assertThat(FISH.in(book(ONE, OTHER, ALL, BY)))
                .extracting(FigureSpec::key)
                .containsExactly("all", "by", "one");
        assertThat(new CodeFigures("q5", "fish").in(book(ONE, ALL))).isEmpty();
        assertThat(new CodeFigures("q4", "fis").in(book(ONE))).as("not a part of a name").isEmpty();
    }

    @Test
    void whatScreensAreToldIsReadBack() {
        assertThat(CodeFigures.of(FISH.subject())).contains(FISH);
        assertThat(CodeFigures.of("figur-1")).isEmpty();
        assertThat(CodeFigures.of("")).isEmpty();
        assertThat(CodeFigures.of("#q4")).isEmpty();
    }
}
