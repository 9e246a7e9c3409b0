package org.feltbok.figures.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.Claim;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.figures.PublishedValue;
import org.feltbok.figures.SetClaim;
import org.feltbok.figures.SetPublished;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures and tables are numbered in their order, and what names them follows. */
class RenumberTest {
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
        file.run(new AddSection("s", LocalText.of("3 Etter figur 7"), ""));
        figure("figur-7", "figure", 7, "");
        figure("figur-3", "figure", 3, "Sammenlign med Figur 7 og tabell 4.");
        figure("tabell-4", "table", 4, "");
        figure("figur-1", "figure", 1, "");
        figure("own-name", "figure", 9, "");
        file.run(
                new SetPublished(
                        new PublishedValue("", "figur-7", "q1.n", 1, "1", 0, "", "", "", "")));
        file.run(
                new SmallStudy.Change(
                        w ->
                                w.insert(
                                        "memo",
                                        "m",
                                        Map.of(
                                                "target_kind",
                                                "study",
                                                "target_id",
                                                "x",
                                                "text",
                                                "Figur 3 må ses på"))));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void figure(String key, String kind, int number, String note) {
        OutlineStudy.add(
                file,
                ("{'key':'%s','kind':'%s','number':%d,'title':'T','titles':{'en':'Beside figure 1'},"
                                + "'section':'s','note':'%s','variable':'q1','rows':{'answers':'q1'},'columns':{'statistic':'share'}}")
                        .formatted(key, kind, number, note));
    }

    private Map<String, Integer> numbers() {
        Map<String, Integer> all = new LinkedHashMap<>();
        OutlineStudy.outline(file).figures().forEach(f -> all.put(f.key(), f.number().orElse(0)));
        return all;
    }

    @Test
    void numbersKeysPrintedValuesAndReferencesFollowAndOneUndoBringsAllBack() {
        Map<String, Integer> before = numbers();
        file.run(new RenumberFigures());
        assertThat(numbers())
                .containsExactlyEntriesOf(
                        new LinkedHashMap<>() {
                            {
                                put("figur-1", 1);
                                put("figur-2", 2);
                                put("tabell-1", 1);
                                put("figur-3", 3);
                                put("own-name", 4);
                            }
                        });
        FigureSpec second = OutlineStudy.outline(file).figure("figur-2").orElseThrow();
        assertThat(second.note().text()).isEqualTo("Sammenlign med Figur 1 og tabell 1.");
        assertThat(second.title().others()).containsEntry("en", "Beside figure 3");
        assertThat(OutlineStudy.outline(file).part("s").orElseThrow().title().text())
                .isEqualTo("3 Etter figur 1");
        assertThat(file.read(FigureStore::published))
                .extracting(PublishedValue::figure)
                .containsExactly("figur-1");
        assertThat(memo()).isEqualTo("Figur 2 må ses på");
        file.undo();
        assertThat(numbers()).isEqualTo(before);
        assertThat(memo()).isEqualTo("Figur 3 må ses på");
        file.redo();
        assertThat(numbers()).containsEntry("figur-2", 2);
    }

    @Test
    void claimsFollowTheirFigureAsItsPrintedValuesDo() {
        String before = file.read(FigureStore::published).getFirst().figure();
        file.run(
                new SetClaim(
                        new Claim(
                                "",
                                before,
                                Claim.Said.HIGHER,
                                "q2_2.mean",
                                "region=north | rest",
                                "",
                                5,
                                "",
                                "",
                                "")));
        file.run(new RenumberFigures());
        assertThat(file.read(FigureStore::claims))
                .extracting(Claim::figure)
                .containsExactly("figur-1")
                .doesNotContain(before);
        file.undo();
        assertThat(file.read(FigureStore::claims))
                .extracting(Claim::figure)
                .containsExactly(before);
    }

    private String memo() {
        return file.read(h -> h.createQuery("SELECT text FROM memo").mapTo(String.class).one());
    }

    @Test
    void numberingAgainWhenAllIsInOrderIsNoChange() {
        file.run(new RenumberFigures());
        int changes = file.history(100).size();
        Outline now = OutlineStudy.outline(file);
        assertThat(Renumbering.of(now).changed(now)).isZero();
        file.run(new RenumberFigures());
        assertThat(file.history(100)).hasSize(changes);
    }

    @Test
    void aCopyGetsANumberAndTheNameOfTheOthersUnlessThatIsTaken() {
        file.run(new CopyFigure("figur-7", "figur-7-2"));
        Renumbering now = Renumbering.of(OutlineStudy.outline(file));
        assertThat(now.keys())
                .containsEntry("figur-7", "figur-1")
                .containsEntry("figur-7-2", "figur-2")
                .containsEntry("figur-3", "figur-3")
                .containsEntry("figur-1", "figur-4");
        figure("figur-2", "figure", 77, "");
        Renumbering taken = Renumbering.of(OutlineStudy.outline(file));
        assertThat(taken.keys())
                .as("a key of another number is its owner's")
                .containsEntry("figur-2", "figur-2")
                .containsEntry("figur-7-2", "figur-7-2");
        assertThat(List.copyOf(taken.keys().values())).doesNotHaveDuplicates();
    }

    @Test
    void aNumberThatTwoHaveIsNotGuessedAt() {
        figure("figur-7b", "figure", 7, "Se figur 7.");
        file.run(new RenumberFigures());
        assertThat(OutlineStudy.outline(file).figure("figur-7b").orElseThrow().note().text())
                .isEqualTo("Se figur 7.");
    }
}
