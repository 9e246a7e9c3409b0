package org.feltbok.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.AddVariable;
import org.feltbok.dataset.DerivedStore;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.RemoveVariable;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.Checked;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.PublishedValue;
import org.feltbok.figures.RemoveFigure;
import org.feltbok.figures.RemovePublished;
import org.feltbok.figures.SetPublished;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whoever asks for a derived variable goes along when it gets another name, and keeps it there. */
class RenamedVariableTest {
    private static final String REACH =
            """
            {"rules": [{"code": "y", "when": "${q5} > 15"}], "others": "n", "classes": [{"code": "n"}]}""";
    private static final String BOTH =
            """
            {"rules": [{"code": "y", "when": "${reach} = 'y' and ${q1} = 1"}], "others": "n", "classes": [{"code": "n"}]}""";

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        file.run(new AddVariable(variable("reach", REACH)));
        file.run(new AddVariable(variable("both", BOTH)));
        figure(
                """
                {"key": "asks", "title": "T", "rows": [{"variable": "reach"}, {"variable": "q1"}],
                 "given": "reach=y", "columns": [{"statistic": "n"}, {"statistic": "n", "of": "(${reach} = 'y' or ${q1} = 2)"}]}""");
        figure(
                """
                {"key": "rests", "title": "T", "rows": [{"variable": "both"}], "columns": [{"statistic": "n"}]}""");
        file.run(
                new SetPublished(
                        new PublishedValue(
                                "", "text", "q1.n by reach=y", 3, "", 0, "", "", "", "")));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static DerivedVariable variable(String name, String rule) {
        return new DerivedVariable(
                "id-" + name,
                name,
                LocalText.of("Label of " + name),
                "main",
                null,
                LocalText.of(""),
                null,
                rule,
                "");
    }

    private void figure(String json) {
        file.run(new AddFigure(FigureSpec.parse(json, "f.json")));
    }

    private List<String> numbers() {
        FigureMoment now = StudyFigures.read(file).figures();
        Texts texts = new Texts(Language.EN);
        List<String> numbers = new ArrayList<>();
        now.book()
                .figures()
                .forEach(
                        spec ->
                                now.compute(spec, texts)
                                        .table()
                                        .cells()
                                        .forEach(
                                                row ->
                                                        row.forEach(
                                                                c ->
                                                                        numbers.add(
                                                                                spec.key()
                                                                                        + c
                                                                                                .value()))));
        for (Checked c : now.check().checked()) {
            numbers.add(c.published().place() + c.today() + c.verdict());
        }
        return numbers;
    }

    private List<String> asking() {
        List<String> all = new ArrayList<>();
        file.read(FigureStore::figures).forEach(f -> all.add(f.spec().toJson()));
        file.read(FigureStore::published).forEach(p -> all.add(p.measure()));
        file.read(DerivedStore::all).forEach(v -> all.add(v.name() + v.rule()));
        return all;
    }

    @Test
    void figuresPrintedNumbersAndOtherVariablesGoAlongWithOneUndo() {
        List<String> numbers = numbers();
        List<String> before = asking();
        assertThat(numbers).hasSizeGreaterThan(5).noneMatch(n -> n.contains("Optional.empty"));
        file.run(new Rename(Kind.DERIVED, "id-reach", "reach", "range"));
        assertThat(numbers()).isEqualTo(numbers);
        assertThat(asking()).isNotEqualTo(before).noneMatch(text -> text.contains("reach"));
        file.undo();
        assertThat(asking()).isEqualTo(before);
        assertThat(numbers()).isEqualTo(numbers);
    }

    @Test
    void whatIsAskedForStaysAndThePlacesAreTold() {
        assertThatThrownBy(() -> file.run(new RemoveVariable(variable("reach", REACH))))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> {
                            Fault fault = e.faults().getFirst();
                            assertThat(fault.key()).isEqualTo("names.in_use");
                            assertThat(new Texts(Language.EN).fault(fault))
                                    .contains(
                                            "figure asks",
                                            "derived variable both",
                                            "q1.n by reach=y");
                        });
        assertThat(file.read(DerivedStore::all)).hasSize(2);
        file.run(new RemoveFigure("asks"));
        file.run(new RemoveFigure("rests"));
        file.read(FigureStore::published).stream()
                .filter(p -> p.measure().contains("reach"))
                .forEach(p -> file.run(new RemovePublished(p)));
        file.run(new RemoveVariable(variable("both", BOTH)));
        file.run(new RemoveVariable(variable("reach", REACH)));
        assertThat(file.read(DerivedStore::all)).isEmpty();
    }
}
